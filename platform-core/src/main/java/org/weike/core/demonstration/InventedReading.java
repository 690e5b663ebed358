package org.weike.core.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.RecallQuestion;
import org.weike.core.study.EventId;
import org.weike.core.study.Interval;
import org.weike.core.study.Report;
import org.weike.core.study.StudyEvent;

/** What the page of an honest reader would report: every block at a reader's own pace, and most questions right. */
final class InventedReading {

    private static final String PAGE = "demo";
    private static final int OUT_OF_TEN_RIGHT = 8;

    private final LessonVersion version;
    private final Random chance;
    private final List<StudyEvent> events = new ArrayList<>();
    private long now;

    InventedReading(LessonVersion version, Random chance) {
        this.version = version;
        this.chance = chance;
    }

    /** All of it at once, as from a phone that had no network until the end. */
    Report report() {
        double pace = 1.2 + chance.nextDouble();
        for (Block block : version.blocks()) {
            now += 500 + chance.nextInt(2_000);
            look(block, pace);
        }
        for (int question = 0; question < version.recall().size(); question++) {
            now += 3_000 + chance.nextInt(9_000);
            events.add(new StudyEvent.Answered(
                    next(), question, answer(version.recall().get(question))));
        }
        return new Report(now + 1_000, events);
    }

    private void look(Block block, double pace) {
        switch (block) {
            case Block.Audio audio -> play(block, audio.medium().length().toMillis());
            case Block.Video video -> play(block, video.medium().length().toMillis());
            case Block.Text text -> read(block, pace);
            case Block.Callout callout -> read(block, pace);
            case Block.Quotation quotation -> read(block, pace);
            case Block.Picture picture -> read(block, pace);
        }
    }

    private void read(Block block, double pace) {
        long time = Math.round(block.leastTime().toMillis() * pace);
        events.add(new StudyEvent.Shown(next(), block.index(), new Interval(now, now + time)));
        now += time;
    }

    private void play(Block block, long length) {
        var heard = new Interval(0, length);
        events.add(new StudyEvent.Played(next(), block.index(), new Interval(now, now + length), heard));
        now += length;
    }

    private Set<Integer> answer(RecallQuestion question) {
        return chance.nextInt(10) < OUT_OF_TEN_RIGHT
                ? question.rightOptions()
                : IntStream.range(0, question.options().size())
                        .filter(it -> !question.options().get(it).right())
                        .limit(1)
                        .boxed()
                        .collect(Collectors.toSet());
    }

    private EventId next() {
        return new EventId(PAGE, events.size());
    }
}
