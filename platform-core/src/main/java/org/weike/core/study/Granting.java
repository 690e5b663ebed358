package org.weike.core.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weike.core.lesson.LessonVersion;

/**
 * Lays the times that one report claims on the server's own time line, where every moment is handed out once: what lies
 * outside the window since the last accepted report, or is taken, is not there to be had.
 */
final class Granting {

    private static final Comparator<StudyEvent> IN_ORDER = Comparator.comparingLong(Granting::begin)
            .thenComparing(it -> it.id().page())
            .thenComparingInt(it -> it.id().number());

    private static final long PAUSE_MILLIS = 10_000;

    /** Nobody pauses this often in one lesson; beyond it nothing more is granted, so that no attempt grows for ever. */
    private static final int MOST_PARTS = 500;

    private final LessonVersion version;
    private final long now;
    private final List<BlockTime> blocks;
    private final Map<Integer, Set<Integer>> answers;
    private final Instant accepted;
    private final Intervals times;
    private final Intervals window;
    private Intervals free;
    private SeenEvents seen;

    Granting(Studied before, LessonVersion version, Instant now, Intervals taken) {
        this.version = version;
        this.now = now.toEpochMilli();
        this.blocks = new ArrayList<>(before.blocks());
        this.answers = new HashMap<>(before.answers());
        this.accepted = now.isAfter(before.accepted()) ? now : before.accepted();
        this.times = before.times();
        this.window = before.times().parts().size() < MOST_PARTS
                ? Intervals.of(before.accepted().toEpochMilli(), accepted.toEpochMilli())
                        .minus(taken)
                : Intervals.NONE;
        this.free = window;
        this.seen = before.seen();
    }

    Studied grant(long sentAt, List<StudyEvent> events) {
        events.stream().sorted(IN_ORDER).filter(it -> !seen.includes(it.id())).forEach(it -> take(sentAt, it));
        return new Studied(accepted, times.plus(occupied()), blocks, answers, seen);
    }

    /** What was granted, with the short pauses beside it: a reader who is back this soon did nothing else. */
    private Intervals occupied() {
        var occupied = Intervals.NONE;
        for (Interval stretch : window.parts()) {
            var granted = window.minus(free).within(stretch);
            if (!granted.isEmpty()) {
                occupied = occupied.plus(granted.bridged(PAUSE_MILLIS).reaching(stretch, PAUSE_MILLIS));
            }
        }
        return occupied;
    }

    private void take(long sentAt, StudyEvent event) {
        seen = seen.plus(event.id());
        switch (event) {
            case StudyEvent.Shown shown
            when isRead(shown.block()) ->
                blocks.set(shown.block(), blocks.get(shown.block()).shown(spend(sentAt, shown.time())));
            case StudyEvent.Played played
            when isPlayed(played.block()) -> blocks.set(played.block(), play(played, spend(sentAt, played.time())));
            case StudyEvent.Answered answered
            when isAnswer(answered) -> answers.putIfAbsent(answered.question(), answered.chosen());
            case StudyEvent.Shown shown -> {}
            case StudyEvent.Played played -> {}
            case StudyEvent.Answered answered -> {}
        }
    }

    /** Takes what is free of the claimed time off the line, and says how much that was. */
    private long spend(long sentAt, Interval claimed) {
        long start = Math.clamp(now - sentAt + claimed.from(), 0, now);
        long end = Math.clamp(now - sentAt + claimed.to(), 0, now);
        var granted = free.within(new Interval(start, end));
        free = free.minus(granted);
        return granted.length();
    }

    private BlockTime play(StudyEvent.Played played, long granted) {
        var whole = new Interval(0, BlockTime.lengthOf(version.blocks().get(played.block())));
        return blocks.get(played.block()).played(granted, played.medium().within(whole));
    }

    private boolean isRead(int block) {
        return isBlock(block) && !BlockTime.isPlayed(version.blocks().get(block));
    }

    private boolean isPlayed(int block) {
        return isBlock(block) && BlockTime.isPlayed(version.blocks().get(block));
    }

    private boolean isBlock(int block) {
        return block >= 0 && block < blocks.size();
    }

    private boolean isAnswer(StudyEvent.Answered answer) {
        if (answer.question() < 0 || answer.question() >= version.recall().size()) {
            return false;
        }
        int options = version.recall().get(answer.question()).options().size();
        return !answer.chosen().isEmpty() && answer.chosen().stream().allMatch(it -> it >= 0 && it < options);
    }

    private static long begin(StudyEvent event) {
        return switch (event) {
            case StudyEvent.Shown shown -> shown.time().from();
            case StudyEvent.Played played -> played.time().from();
            case StudyEvent.Answered answered -> Long.MAX_VALUE;
        };
    }
}
