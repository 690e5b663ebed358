package org.weike.web.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.weike.core.course.Course;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.lesson.RecallQuestion;
import org.weike.core.shared.CreditHours;
import org.weike.core.study.StartedAttempt;
import org.weike.web.page.LessonWorth;
import org.weike.web.page.Pages;

/** Draws a lesson once per version, course and language; what differs from reader to reader is put in afterwards. */
@Component
class LessonPages {

    /** A page takes about six kilobytes; what is not kept is drawn again. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 16;

    private final Pages pages;
    private final LessonWorth worth;
    private final Cache<Key, PackedPage> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, PackedPage page) -> page.bytes() + 500)
            .build();

    LessonPages(Pages pages, LessonWorth worth) {
        this.pages = pages;
        this.worth = worth;
    }

    /** The page for one reader in gzip form: where they stand, and the attempt that their reports belong to. */
    byte[] page(StartedAttempt started, @Nullable Course course, String where, Locale locale) {
        var lesson = started.version();
        var key = Key.of(lesson, course, worth.of(lesson.lesson()), locale);
        PackedPage page = drawn.get(key, it -> PackedPage.of(draw(lesson, course, locale)));
        return page.filledWith(Map.of(
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

    /**
     * All that a drawn page depends on: a version never changes, a course does so with its revision, its worth by
     * rules.
     */
    private record Key(
            LessonVersionId version,
            String hash,
            @Nullable CourseId course,
            long courseRev,
            @Nullable CreditHours worth,
            Locale locale) {

        static Key of(LessonVersion lesson, @Nullable Course course, @Nullable CreditHours worth, Locale locale) {
            return course == null
                    ? new Key(lesson.id(), lesson.hash(), null, 0, worth, locale)
                    : new Key(lesson.id(), lesson.hash(), course.id(), course.rev(), worth, locale);
        }
    }

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
