package org.weike.core.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.Header;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.LessonVersionId;
import org.weike.core.lesson.MediaId;
import org.weike.core.lesson.MediaType;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Opened;
import org.weike.core.lesson.RecallQuestion;

/** Lessons of the seconds that a test wants them to take, on a shelf. */
public final class Lessons implements LessonShelf {

    private final Map<LessonId, LessonVersion> published = new ConcurrentHashMap<>();
    private final Set<LessonId> withdrawn = ConcurrentHashMap.newKeySet();

    /** A lesson of text blocks that take these seconds at least, with one recall question. */
    public static LessonVersion reading(String id, int minutes, int... seconds) {
        var blocks = new ArrayList<Block>();
        for (int each : seconds) {
            blocks.add(new Block.Text(blocks.size(), "<p>…</p>", each * Block.CHARACTERS_PER_SECOND));
        }
        return version(id, minutes, blocks);
    }

    /** A lesson of one film of this length and nothing else. */
    public static LessonVersion watching(String id, Duration length) {
        var size = new Medium.Dimensions(640, 360);
        var film = new Medium(new MediaId("0".repeat(64)), MediaType.MP4, 1, size, length);
        return version(id, 5, List.of(new Block.Video(0, film, null, null, "film", "")));
    }

    static int[] equalBlocks(int count, int seconds) {
        return Collections.nCopies(count, seconds).stream().mapToInt(it -> it).toArray();
    }

    public LessonVersion publish(LessonVersion version) {
        published.put(version.lesson(), version);
        return version;
    }

    public void withdraw(LessonId lesson) {
        withdrawn.add(lesson);
    }

    @Override
    public Optional<Opened> open(LessonId lesson) {
        return withdrawn.contains(lesson)
                ? Optional.of(new Opened.Withdrawn(lesson, lesson.value(), StudyFixture.START))
                : Optional.ofNullable(published.get(lesson)).map(Opened.Published::new);
    }

    @Override
    public Optional<LessonVersion> find(LessonVersionId version) {
        return Optional.ofNullable(published.get(version.lesson()));
    }

    private static LessonVersion version(String id, int minutes, List<Block> blocks) {
        var header = new Header(id, "", minutes, List.of(Audience.RIDER), List.of(), List.of());
        var options = List.of(new RecallQuestion.Option("yes", true), new RecallQuestion.Option("no", false));
        var recall = List.of(new RecallQuestion("really?", options, "because"));
        return new LessonVersion(new LessonId(id), 1, "hash", header, blocks, recall);
    }
}
