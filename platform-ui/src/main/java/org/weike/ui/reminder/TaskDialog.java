package org.weike.ui.reminder;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.reminder.Errand;
import org.weike.core.reminder.TaskDesk;
import org.weike.core.reminder.TaskForm;
import org.weike.core.reminder.TaskSetting;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.ContentBox;
import org.weike.ui.kit.Said;
import org.weike.wording.Moments;

/** Asks everybody of an organization for time: a lesson, a course, or something in words with the minutes it takes. */
final class TaskDialog extends Dialog {

    private static final int DAYS = 14;
    private static final int MOST_MINUTES = 480;
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_WHY = 500;

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final ContentBox lesson;
    private final ContentBox course;
    private final TextField words = new TextField(getTranslation("tasks.words"));
    private final IntegerField minutes = new IntegerField(getTranslation("tasks.minutes"));
    private final DatePicker lastDay = new DatePicker(getTranslation("tasks.lastDay"));
    private final TextArea why = new TextArea(getTranslation("tasks.why"));
    private final Span problem = new Span();
    private final transient List<HasValidation> fields;
    private final transient TaskDesk tasks;
    private final transient Actor actor;
    private final transient OrganizationId node;
    private final transient Runnable done;

    TaskDialog(TaskDesk tasks, Choices choices, Actor actor, OrganizationId node, Clock clock, Runnable done) {
        this.tasks = tasks;
        this.actor = actor;
        this.node = node;
        this.done = done;
        setHeaderTitle(getTranslation("tasks.add"));
        setWidth("480px");
        lesson = new ContentBox(
                getTranslation("tasks.lesson"),
                (typed, from, size) -> choices.lessons()
                        .find(actor, LessonDesk.ALL.matching(typed).page(from, size))
                        .hits());
        course = new ContentBox(
                getTranslation("tasks.course"),
                (typed, from, size) -> choices.courses()
                        .find(actor, CourseDesk.ALL.matching(typed).page(from, size))
                        .hits());
        kind.setLabel(getTranslation("tasks.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("tasks.kind." + it));
        kind.addValueChangeListener(it -> choose(it.getValue()));
        kind.setValue(Kind.LESSON);
        words.setMaxLength(LONGEST_WORDS);
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        lastDay.setMin(today);
        lastDay.setValue(today.plusDays(DAYS));
        why.setHelperText(getTranslation("tasks.why.help"));
        why.setMaxLength(LONGEST_WHY);
        why.setVisible(false);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        fields = List.of(lesson, course, words, minutes, lastDay, why);
        var form = new Div(kind, lesson, course, words, minutes, lastDay, why, problem);
        form.addClassName("column");
        add(form);
        setCloseOnOutsideClick(false);
        var save = new Button(getTranslation("tasks.set"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    private void choose(Kind chosen) {
        lesson.setVisible(chosen == Kind.LESSON);
        course.setVisible(chosen == Kind.COURSE);
        words.setVisible(chosen == Kind.ANNOUNCEMENT);
        minutes.setVisible(chosen == Kind.ANNOUNCEMENT);
    }

    /** Asks for what was filled in; whatever is refused stays as it was typed, with the reason at its field. */
    private void save() {
        forgetProblems();
        Errand errand = errand();
        LocalDate day = lastDay.getValue();
        if (day == null) {
            say(lastDay, getTranslation("tasks.missing.lastDay"));
        }
        if (why.getValue().length() > LONGEST_WHY) {
            say(why, getTranslation("tasks.tooLong", LONGEST_WHY));
        }
        if (errand == null || day == null || isRefused()) {
            return;
        }
        String reason = why.isVisible() && !why.getValue().isBlank() ? why.getValue() : null;
        try {
            show(tasks.set(actor, node, new TaskForm(errand, day, reason)));
        } catch (EditConflict busy) {
            problem.setText(getTranslation("tasks.busy"));
        } catch (OutOfReach lostMeanwhile) {
            problem.setText(getTranslation("tasks.lostMeanwhile"));
        }
    }

    private void show(TaskSetting setting) {
        switch (setting) {
            case TaskSetting.Done ignored -> {
                close();
                Said.done(getTranslation("tasks.done"));
                done.run();
            }
            case TaskSetting.OverBudget it -> {
                problem.setText(getTranslation("tasks.overBudget", it.minutes(), it.asked(), it.ceiling()));
                why.setVisible(it.mayWaive());
                if (it.mayWaive()) {
                    say(why, getTranslation("tasks.missing.why"));
                } else {
                    say(asked(minutes), getTranslation("tasks.tooMuch", Math.max(0, it.ceiling() - it.asked())));
                }
            }
            case TaskSetting.Refused it -> {
                boolean isDay = it.reason() == TaskSetting.Reason.BAD_DAY;
                say(isDay ? lastDay : asked(words), getTranslation("tasks.refused." + it.reason()));
            }
        }
    }

    /** Where it is said what is asked for; of something in words the field that is given. */
    private HasValidation asked(HasValidation ofWords) {
        return switch (kind.getValue()) {
            case LESSON -> lesson;
            case COURSE -> course;
            case ANNOUNCEMENT -> ofWords;
        };
    }

    /** What was filled in; none where something is missing, which is said at its field. */
    private @Nullable Errand errand() {
        return switch (kind.getValue()) {
            case LESSON ->
                chosen(lesson)
                        .map(it -> new Errand.StudyLesson(new LessonId(it)))
                        .orElse(null);
            case COURSE ->
                chosen(course)
                        .map(it -> new Errand.StudyCourse(new CourseId(it)))
                        .orElse(null);
            case ANNOUNCEMENT -> announced();
        };
    }

    private Optional<String> chosen(ContentBox box) {
        Optional<String> chosen = Optional.ofNullable(box.getValue()).map(Hit::id);
        if (chosen.isEmpty()) {
            say(box, getTranslation("tasks.missing." + kind.getValue()));
        }
        return chosen;
    }

    private @Nullable Errand announced() {
        Integer cost = minutes.getValue();
        if (words.getValue().isBlank()) {
            say(words, getTranslation("tasks.missing.words"));
        } else if (words.getValue().length() > LONGEST_WORDS) {
            say(words, getTranslation("tasks.tooLong", LONGEST_WORDS));
        }
        if (cost == null || cost < 1 || cost > MOST_MINUTES) {
            say(minutes, getTranslation("tasks.missing.minutes", MOST_MINUTES));
        }
        return isRefused() || cost == null ? null : new Errand.Announced(words.getValue(), cost);
    }

    private boolean isRefused() {
        return fields.stream().anyMatch(HasValidation::isInvalid);
    }

    private void forgetProblems() {
        problem.setText("");
        fields.forEach(it -> it.setInvalid(false));
    }

    /** Tells what is wrong at the field, and leads there unless an earlier field is wrong too. */
    private void say(HasValidation field, String text) {
        if (!isRefused() && field instanceof Focusable<?> first) {
            first.focus();
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
    }

    /** What can be asked for here. */
    enum Kind {
        LESSON,
        COURSE,
        ANNOUNCEMENT
    }

    /** Where what can be studied is found. */
    record Choices(LessonDesk lessons, CourseDesk courses) {}
}
