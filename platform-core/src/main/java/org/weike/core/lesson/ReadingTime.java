package org.weike.core.lesson;

import java.util.List;

/**
 * How long a lesson takes somebody who reads at ease, looks at each figure, hears and sees the media to their end and
 * thinks about the questions; several times the real time, which is the least that anybody can need.
 */
public record ReadingTime(int characters, double minutes) {

    private static final double CHARACTERS_A_MINUTE = 250;
    private static final double MINUTES_A_FIGURE = 0.3;
    private static final double MINUTES_A_QUESTION = 0.3;
    private static final double MILLIS_A_MINUTE = 60_000;

    public static ReadingTime of(List<Block> blocks, int questions) {
        int characters = blocks.stream().mapToInt(ReadingTime::characters).sum();
        double media = blocks.stream().mapToDouble(ReadingTime::minutes).sum();
        return new ReadingTime(characters, characters / CHARACTERS_A_MINUTE + media + MINUTES_A_QUESTION * questions);
    }

    /** To one decimal, as it is told; nothing takes no time at all. */
    public double told() {
        return Math.max(1, Math.round(minutes * 10)) / 10.0;
    }

    private static int characters(Block block) {
        return switch (block) {
            case Block.Text it -> it.characters();
            case Block.Callout it -> it.characters();
            case Block.Quotation it -> it.characters();
            case Block.Picture it -> 0;
            case Block.Audio it -> 0;
            case Block.Video it -> 0;
        };
    }

    private static double minutes(Block block) {
        return switch (block) {
            case Block.Picture it -> MINUTES_A_FIGURE;
            case Block.Audio it -> it.medium().length().toMillis() / MILLIS_A_MINUTE;
            case Block.Video it -> it.medium().length().toMillis() / MILLIS_A_MINUTE;
            case Block.Text it -> 0;
            case Block.Callout it -> 0;
            case Block.Quotation it -> 0;
        };
    }
}
