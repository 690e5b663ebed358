package org.weike.core.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.weike.core.lesson.Block;
import org.weike.core.lesson.LessonVersion;

/**
 * What a reader is told about an attempt: each block, the share that is covered, the recall questions still open, and
 * the time still to pass before it can be complete.
 */
public record Progress(
        List<BlockProgress> blocks,
        int coveredPercent,
        Set<Integer> openQuestions,
        Duration tooSoonBy,
        boolean complete) {

    public Progress {
        blocks = List.copyOf(blocks);
        openQuestions = Set.copyOf(openQuestions);
    }

    static Progress of(Attempt attempt, LessonVersion version) {
        var studied = attempt.studied();
        var open = IntStream.range(0, version.recall().size())
                .filter(it -> !studied.answers().containsKey(it))
                .boxed()
                .collect(Collectors.toSet());
        return new Progress(
                blocks(studied, version),
                CompletionRule.USUAL.coveredPercent(version, studied),
                open,
                CompletionRule.tooSoonBy(version, studied, attempt.ticket().start()),
                attempt.isComplete());
    }

    private static List<BlockProgress> blocks(Studied studied, LessonVersion version) {
        int last = furthest(studied);
        var all = new ArrayList<BlockProgress>();
        for (Block block : version.blocks()) {
            var time = studied.blocks().get(block.index());
            var state = state(block, time, block.index() > last);
            all.add(new BlockProgress(block.index(), state, Duration.ofMillis(time.granted()), time.missing(block)));
        }
        return all;
    }

    private static int furthest(Studied studied) {
        int last = -1;
        for (int index = 0; index < studied.blocks().size(); index++) {
            last = studied.blocks().get(index).granted() > 0 ? index : last;
        }
        return last;
    }

    private static BlockProgress.State state(Block block, BlockTime time, boolean ahead) {
        if (ahead) {
            return BlockProgress.State.AHEAD;
        }
        if (time.covers(block)) {
            return BlockProgress.State.COVERED;
        }
        return time.granted() > 0 ? BlockProgress.State.PARTLY : BlockProgress.State.SKIPPED;
    }
}
