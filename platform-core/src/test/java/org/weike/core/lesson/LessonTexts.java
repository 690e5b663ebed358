package org.weike.core.lesson;

/** Lessons as editors write them, for tests that need any. */
public final class LessonTexts {

    /** Five minutes long. */
    public static final String FIVE_MINUTES = """
            ---
            title: 班前五分钟
            summary: 一句话。
            minutes: 5
            audience: [workshop]
            ---
            今天先说一件事。
            """;

    private LessonTexts() {}
}
