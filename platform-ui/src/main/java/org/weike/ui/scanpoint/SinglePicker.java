package org.weike.ui.scanpoint;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.ContentBox;

/** Chooses one lesson, or a course whose lessons come one after the other. */
final class SinglePicker extends Div {

    private final Select<Kind> kind = new Select<>();
    private final ContentBox lesson;
    private final ContentBox course;
    private final transient Openings openings;
    private final transient Actor actor;

    SinglePicker(Openings openings, Actor actor, Runnable changed) {
        this.openings = openings;
        this.actor = actor;
        lesson = new ContentBox(
                getTranslation("point.pick.LESSON"), (words, from, size) -> openings.lessons(actor, words, from, size));
        lesson.remarking(it -> openings.coursesWith(actor, new LessonId(it.id())));
        course = new ContentBox(
                getTranslation("point.pick.COURSE"), (words, from, size) -> openings.courses(actor, words, from, size));
        course.setHelperText(getTranslation("point.pick.course.help"));
        kind.setLabel(getTranslation("point.opens"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("point.opens." + it));
        kind.addValueChangeListener(it -> show());
        kind.setValue(Kind.LESSON);
        kind.addValueChangeListener(it -> changed.run());
        lesson.addValueChangeListener(it -> changed.run());
        course.addValueChangeListener(it -> changed.run());
        addClassName("single-picker");
        add(kind, lesson, course);
    }

    /** Leaves the choice between lesson and course to somebody else. */
    void fix(Kind to) {
        kind.setVisible(false);
        kind.setValue(to);
    }

    private void show() {
        lesson.setVisible(kind.getValue() == Kind.LESSON);
        course.setVisible(kind.getValue() == Kind.COURSE);
    }

    void choose(Target.Single target) {
        switch (target) {
            case Target.FixedLesson fixed -> {
                kind.setValue(Kind.LESSON);
                openings.lesson(actor, fixed.lesson()).ifPresent(lesson::setValue);
            }
            case Target.CourseInOrder inOrder -> {
                kind.setValue(Kind.COURSE);
                openings.course(actor, inOrder.course()).ifPresent(course::setValue);
            }
        }
    }

    /** What was chosen so far. */
    Target.@Nullable Single chosen() {
        Hit hit = box().getValue();
        if (hit == null) {
            return null;
        }
        return kind.getValue() == Kind.LESSON
                ? new Target.FixedLesson(new LessonId(hit.id()))
                : new Target.CourseInOrder(new CourseId(hit.id()));
    }

    /** What was chosen; marks the field if nothing was. */
    Target.@Nullable Single target() {
        ContentBox box = box();
        box.setInvalid(box.getValue() == null);
        box.setErrorMessage(getTranslation("point.target.missing." + kind.getValue()));
        return chosen();
    }

    private ContentBox box() {
        return kind.getValue() == Kind.LESSON ? lesson : course;
    }

    /** The sorts of content. */
    enum Kind {
        LESSON,
        COURSE
    }
}
