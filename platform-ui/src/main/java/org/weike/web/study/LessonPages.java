package org.weike.web.study;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.weike.core.course.Course;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.lesson.RecallQuestion;
import org.weike.core.study.StartedAttempt;
import org.weike.web.page.Pages;

/** Draws a lesson once per version, course and language; what differs from reader to reader is put in afterwards. */
@Component
class LessonPages {

    private static final int KEPT = 20_000;

    private final Pages pages;
    private final Map<Key, CutPage> drawn = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CutPage> eldest) {
            return size() > KEPT;
        }
    });

    LessonPages(Pages pages) {
        this.pages = pages;
    }

    /** The page for one reader: where they stand, and the attempt that their reports belong to. */
    byte[] page(StartedAttempt started, @Nullable Course course, String where, Locale locale) {
        var lesson = started.version();
        var key = new Key(lesson.id(), lesson.hash(), course, locale);
        CutPage cut = drawn.get(key);
        if (cut == null) {
            cut = CutPage.of(draw(lesson, course, locale));
            drawn.put(key, cut);
        }
        return cut.filledWith(Map.of(
                "WHERE", HtmlUtils.htmlEscape(where),
                "ATTEMPT", started.attemptId().value(),
                "TOKEN", started.token(),
                "ELAPSED", Long.toString(started.elapsed().toMillis())));
    }

    private String draw(LessonVersion lesson, @Nullable Course course, Locale locale) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("lesson", lesson);
        values.put("course", course);
        values.put("pieces", lesson.blocks().stream().map(Piece::of).toList());
        values.put("questions", questions(lesson));
        values.put("faultKinds", List.of("WRONG", "UNCLEAR", "OUTDATED", "MEDIA"));
        return pages.draw("lesson", locale, values);
    }

    private static List<Question> questions(LessonVersion lesson) {
        return IntStream.range(0, lesson.recall().size())
                .mapToObj(at -> new Question(at, lesson.recall().get(at)))
                .toList();
    }

    private record Key(
            LessonVersionId version, String hash, @Nullable Course course, Locale locale) {}

    /** A question with its place in the lesson. */
    record Question(int index, RecallQuestion asked) {}

    /** A block as the template draws it. */
    record Piece(int index, long leastMillis, String kind, Block block) {

        static Piece of(Block block) {
            String kind = switch (block) {
                case Block.Text text -> "text";
                case Block.Callout callout -> "callout";
                case Block.Quotation quotation -> "quotation";
                case Block.Picture picture -> "picture";
                case Block.Audio audio -> "audio";
                case Block.Video video -> "video";
            };
            return new Piece(block.index(), block.leastTime().toMillis(), kind, block);
        }
    }
}
