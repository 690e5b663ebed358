package org.weike.core.lesson;

import java.time.Duration;
import org.weike.core.lesson.commonmark.MarkdownFixture;

/** Texts, media and a reader for tests. */
public final class LessonFixture {

    public static final Medium FIGURE = medium('a', MediaType.SVG, Duration.ZERO);
    public static final Medium FILM = medium('b', MediaType.MP4, Duration.ofSeconds(60));
    public static final Medium SUBTITLES = medium('c', MediaType.VTT, Duration.ZERO);

    public static final Attachments ATTACHMENTS = Attachments.NONE
            .with("figure.svg", FIGURE)
            .with("film.mp4", FILM)
            .with("film.vtt", SUBTITLES)
            .with("film.poster.svg", FIGURE)
            .with("mute.mp4", FILM);

    public static final String KITCHEN = """
            ---
            id: kitchen-three-looks
            title: 取餐口看三眼
            summary: 学会在取餐口看地面、台面、人员。
            minutes: 5
            audience: [rider]
            topics: [食品安全]
            sources:
              - 《中华人民共和国食品安全法》
            recall:
              - question: 封签破了先做什么？
                options:
                  - text: 请商家重新封好
                    right: true
                  - text: 自己粘好
                because: 换封要商家来做。
            ---
            ## 看哪三眼

            看地面、看台面、看人员。

            ![后厨门口看三眼](media/figure.svg "图 1")
            """;

    private LessonFixture() {}

    public static LessonReader reader() {
        return new LessonReader(MarkdownFixture.markdown());
    }

    public static Medium medium(char digit, MediaType type, Duration length) {
        return new Medium(new MediaId(String.valueOf(digit).repeat(64)), type, 1000, Medium.Dimensions.NONE, length);
    }
}
