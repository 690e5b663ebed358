package org.weike.ui.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.ContentBox;
import org.weike.ui.kit.Tag;

/** The lessons of a course in the order in which they are studied: added, moved up and down, and taken out. */
final class LessonOrder extends Div {

    private final OrderedList rows = new OrderedList();
    private final Span sum = new Span();
    private final Span problem = new Span();
    private final ContentBox more;
    private final List<LessonId> lessons = new ArrayList<>();
    private final transient LessonDesk desk;
    private final transient Actor actor;
    private final transient Runnable changed;

    /** Whoever changes the order by hand has the listener told. */
    LessonOrder(LessonDesk desk, Actor actor, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.changed = changed;
        more = new ContentBox(
                getTranslation("course.lessons.add"),
                (words, from, size) -> desk.find(
                                actor, LessonDesk.ALL.matching(words).page(from, size))
                        .hits());
        more.setRequiredIndicatorVisible(false);
        more.setHelperText(getTranslation("course.lessons.add.help"));
        more.addValueChangeListener(it -> {
            if (it.getValue() != null) {
                add(it.getValue());
            }
        });
        rows.addClassNames("rows", "numbered");
        sum.addClassName("small");
        sum.getElement().setAttribute("role", "status");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        addClassName("column");
        add(rows, sum, more, problem);
        fill();
    }

    void show(List<LessonId> chosen) {
        lessons.clear();
        lessons.addAll(chosen);
        fill();
    }

    private void add(Hit hit) {
        more.clear();
        var lesson = new LessonId(hit.id());
        if (!lessons.contains(lesson)) {
            lessons.add(lesson);
            change();
        }
    }

    /** The lessons in order, if there are any and all of them can be read; says what is wrong otherwise. */
    boolean isFine() {
        boolean readable = lessons.stream().allMatch(this::isReadable);
        problem.setText(
                lessons.isEmpty()
                        ? getTranslation("course.lessons.missing")
                        : readable ? "" : getTranslation("course.lessons.withdrawn"));
        return readable && !lessons.isEmpty();
    }

    List<LessonId> lessons() {
        return List.copyOf(lessons);
    }

    private boolean isReadable(LessonId lesson) {
        return desk.open(actor, lesson) instanceof Opened.Published;
    }

    private void fill() {
        rows.removeAll();
        long minutes = 0;
        for (int at = 0; at < lessons.size(); at++) {
            Opened opened = desk.open(actor, lessons.get(at));
            rows.add(row(opened, at));
            minutes += opened instanceof Opened.Published published
                    ? published.version().header().minutes()
                    : 0;
        }
        sum.setText(
                lessons.isEmpty()
                        ? getTranslation("course.lessons.none")
                        : getTranslation("course.lessons.sum", lessons.size(), minutes));
        problem.setText("");
    }

    private ListItem row(Opened opened, int at) {
        String title = titleOf(opened);
        var name = new Span(title);
        name.addClassName("grow");
        var row = new ListItem(name);
        if (opened instanceof Opened.Withdrawn) {
            row.add(new Tag(getTranslation("lesson.status.WITHDRAWN"), Tag.Tone.CARE));
        }
        var up = button(VaadinIcon.ARROW_UP, "course.lesson.up", title, () -> swap(at, at - 1));
        up.setEnabled(at > 0);
        var down = button(VaadinIcon.ARROW_DOWN, "course.lesson.down", title, () -> swap(at, at + 1));
        down.setEnabled(at < lessons.size() - 1);
        var out = button(VaadinIcon.CLOSE_SMALL, "course.lesson.out", title, () -> remove(at));
        var acts = new Div(up, down, out);
        acts.addClassName("row-acts");
        row.add(acts);
        return row;
    }

    private static String titleOf(Opened opened) {
        return switch (opened) {
            case Opened.Published published -> published.version().header().title();
            case Opened.Withdrawn withdrawn -> withdrawn.title();
        };
    }

    private Button button(VaadinIcon icon, String key, String title, Runnable act) {
        var button = new Button(icon.create(), it -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, title));
        button.setTooltipText(getTranslation(key, title));
        return button;
    }

    private void swap(int one, int other) {
        Collections.swap(lessons, one, other);
        change();
    }

    private void remove(int at) {
        lessons.remove(at);
        change();
    }

    private void change() {
        fill();
        changed.run();
    }
}
