package org.weike.ui.course;

import java.util.List;
import java.util.Optional;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.LessonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has typed into a course's form and not saved yet; anything goes, for it is not a course. */
record CourseDraft(String title, String summary, String introduction, List<Audience> audience, List<String> lessons) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    CourseDraft {
        audience = List.copyOf(audience);
        lessons = List.copyOf(lessons);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /** Empty for a text that is no draft, such as one that an older version left. */
    static Optional<CourseDraft> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, CourseDraft.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    List<LessonId> lessonIds() {
        return lessons.stream().map(LessonId::new).toList();
    }
}
