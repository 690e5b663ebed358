package org.weike.ui.reminder;

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
import org.weike.ui.kit.ContentBox;
import org.weike.ui.kit.Said;
import org.weike.wording.Moments;

/** Asks everybody of an organization for time: a lesson, a course, or something in words with the minutes it takes. */
final class TaskDialog extends Dialog {

    private static final int DAYS = 14;
    private static final int MOST_MINUTES = 480;

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final ContentBox lesson;
    private final ContentBox course;
    private final TextField words = new TextField(getTranslation("tasks.words"));
    private final IntegerField minutes = new IntegerField(getTranslation("tasks.minutes"));
    private final DatePicker lastDay = new DatePicker(getTranslation("tasks.lastDay"));
    private final TextArea why = new TextArea(getTranslation("tasks.why"));
    private final Span problem = new Span();
    private final transient TaskDesk tasks;
    private final transient Actor actor;
    private final transient OrganizationId node;
    private final transient Terms terms;
    private final transient Runnable done;

    TaskDialog(TaskDesk tasks, Choices choices, Actor actor, OrganizationId node, Terms terms, Runnable done) {
        this.tasks = tasks;
        this.actor = actor;
        this.node = node;
        this.terms = terms;
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
        words.setMaxLength(200);
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        LocalDate today = LocalDate.ofInstant(terms.clock().instant(), Moments.ZONE);
        lastDay.setMin(today);
        lastDay.setValue(today.plusDays(DAYS));
        why.setHelperText(getTranslation("tasks.why.help"));
        why.setMaxLength(500);
        why.setVisible(false);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var fields = new Div(kind, lesson, course, words, minutes, lastDay, why, problem);
        fields.addClassName("column");
        add(fields);
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

    private void save() {
        Errand errand = errand();
        LocalDate day = lastDay.getValue();
        if (errand == null || day == null) {
            problem.setText(getTranslation("tasks.incomplete"));
            return;
        }
        String reason = why.isVisible() && !why.getValue().isBlank() ? why.getValue() : null;
        try {
            show(tasks.set(actor, node, new TaskForm(errand, day, reason)));
        } catch (EditConflict busy) {
            problem.setText(getTranslation("tasks.busy"));
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
                why.setVisible(terms.mayWaive());
            }
            case TaskSetting.Refused it -> problem.setText(getTranslation("tasks.refused." + it.reason()));
        }
    }

    /** What was filled in; none where something is missing. */
    private @Nullable Errand errand() {
        if (kind.getValue() == Kind.LESSON) {
            Hit hit = lesson.getValue();
            return hit == null ? null : new Errand.StudyLesson(new LessonId(hit.id()));
        }
        if (kind.getValue() == Kind.COURSE) {
            Hit hit = course.getValue();
            return hit == null ? null : new Errand.StudyCourse(new CourseId(hit.id()));
        }
        Integer cost = minutes.getValue();
        return words.getValue().isBlank() || cost == null || cost < 1 || cost > MOST_MINUTES
                ? null
                : new Errand.Announced(words.getValue(), cost);
    }

    /** What can be asked for here. */
    enum Kind {
        LESSON,
        COURSE,
        ANNOUNCEMENT
    }

    /** Where what can be studied is found. */
    record Choices(LessonDesk lessons, CourseDesk courses) {}

    /** Whether the one who asks may go beyond the minutes of a month, and what time it is. */
    record Terms(boolean mayWaive, Clock clock) {}
}
