package org.weike.core.study;

import java.time.Duration;
import org.weike.core.lesson.Block;

/** How long one block was shown by the server's clock, and which stretches of its medium were played meanwhile. */
public record BlockTime(long granted, Intervals played) {

    static final BlockTime NONE = new BlockTime(0, Intervals.NONE);

    /** Nobody can follow a medium faster than at this speed. */
    private static final int FASTEST = 2;

    private static final int ENOUGH_PERCENT = 90;

    BlockTime shown(long time) {
        return new BlockTime(granted + time, played);
    }

    /** Counts no more of the medium than can have been played in the time. */
    BlockTime played(long time, Interval stretch) {
        var credible = new Interval(stretch.from(), Math.min(stretch.to(), stretch.from() + time * FASTEST));
        return new BlockTime(granted + time, played.plus(credible));
    }

    /** The time that is still to be spent on the block before it is covered. */
    Duration missing(Block block) {
        long least = Math.max(0, block.leastTime().toMillis() - granted);
        long unheard = lengthOf(block) * ENOUGH_PERCENT / 100 - played.length();
        return Duration.ofMillis(Math.max(least, (unheard + FASTEST - 1) / FASTEST));
    }

    boolean covers(Block block) {
        return missing(block).isZero();
    }

    /** Whether time on the block counts only while its medium plays. */
    static boolean isPlayed(Block block) {
        return lengthOf(block) > 0;
    }

    /** The length of what is played, in milliseconds; 0 for what is read. */
    static long lengthOf(Block block) {
        return switch (block) {
            case Block.Audio audio -> audio.medium().length().toMillis();
            case Block.Video video -> video.medium().length().toMillis();
            case Block.Text text -> 0;
            case Block.Callout callout -> 0;
            case Block.Quotation quotation -> 0;
            case Block.Picture picture -> 0;
        };
    }
}
