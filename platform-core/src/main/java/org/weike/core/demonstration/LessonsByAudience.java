package org.weike.core.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonStatus;
import org.weike.core.lesson.Lessons;

/** The lessons that can be read, by whom they are written for, always in the same order. */
record LessonsByAudience(Map<Audience, List<LessonId>> byAudience, List<LessonId> all) {

    LessonsByAudience {
        byAudience = Map.copyOf(byAudience);
        all = List.copyOf(all);
    }

    static LessonsByAudience of(Lessons lessons) {
        var readable = new ArrayList<Lesson>();
        lessons.each(it -> {
            if (it.status() == LessonStatus.READABLE) {
                readable.add(it);
            }
        });
        readable.sort(Comparator.comparing(it -> it.id().value()));
        var byAudience = new EnumMap<Audience, List<LessonId>>(Audience.class);
        for (Lesson each : readable) {
            each.published()
                    .ifPresent(published -> published
                            .header()
                            .audience()
                            .forEach(audience -> byAudience
                                    .computeIfAbsent(audience, unseen -> new ArrayList<>())
                                    .add(each.id())));
        }
        return new LessonsByAudience(
                byAudience, readable.stream().map(Lesson::id).toList());
    }

    List<LessonId> of(Audience audience) {
        return byAudience.getOrDefault(audience, List.of());
    }
}
