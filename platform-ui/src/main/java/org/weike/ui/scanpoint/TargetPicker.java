package org.weike.ui.scanpoint;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;

/** Chooses the lesson that a code opens, found by any word of it. */
final class TargetPicker extends ComboBox<Hit> {

    private final transient LessonDesk lessons;
    private final transient Actor actor;

    TargetPicker(String label, LessonDesk lessons, Actor actor) {
        super(label);
        this.lessons = lessons;
        this.actor = actor;
        setItemLabelGenerator(it -> it.text("title"));
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setItemsPageable((page, words) -> lessons.find(
                        actor,
                        LessonDesk.ALL
                                .matching(words == null ? "" : words)
                                .page((int) page.getOffset(), page.getPageSize()))
                .hits());
    }

    void choose(LessonId lesson) {
        lessons.find(actor, LessonDesk.ALL.where(new Filter.Ids(Set.of(lesson.value())))).hits().stream()
                .findFirst()
                .ifPresent(this::setValue);
    }

    /** What was chosen; marks the field if nothing was. */
    Target.@Nullable Single target() {
        Hit chosen = getValue();
        setInvalid(chosen == null);
        if (chosen == null) {
            setErrorMessage(getTranslation("point.target.missing"));
            return null;
        }
        return new Target.FixedLesson(new LessonId(chosen.id()));
    }
}
