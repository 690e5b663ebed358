package org.weike.core.study.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.weike.core.study.BlockTime;
import org.weike.core.study.Intervals;
import org.weike.core.study.SeenEvents;
import org.weike.core.study.Studied;

/** What was granted, in flat lists: the times, the milliseconds of each block, the runs of each played medium. */
record StoredStudied(
        Instant accepted,
        List<Long> times,
        List<Long> granted,
        Map<String, List<Long>> played,
        Map<String, Set<Integer>> answers,
        Map<String, List<Long>> seen) {

    static StoredStudied from(Studied studied) {
        var played = new HashMap<String, List<Long>>();
        for (int index = 0; index < studied.blocks().size(); index++) {
            var runs = studied.blocks().get(index).played();
            if (!runs.isEmpty()) {
                played.put(Integer.toString(index), Runs.from(runs));
            }
        }
        var answers = new HashMap<String, Set<Integer>>();
        studied.answers().forEach((question, chosen) -> answers.put(question.toString(), chosen));
        var seen = new HashMap<String, List<Long>>();
        studied.seen().pages().forEach((page, numbers) -> seen.put(page, Runs.from(numbers)));
        var granted = studied.blocks().stream().map(BlockTime::granted).toList();
        return new StoredStudied(studied.accepted(), Runs.from(studied.times()), granted, played, answers, seen);
    }

    Document toDocument() {
        return new Document("accepted", accepted)
                .append("times", times)
                .append("granted", granted)
                .append("played", played)
                .append("answers", answers)
                .append("seen", seen);
    }

    Studied toDomain() {
        var blocks = new ArrayList<BlockTime>(granted.size());
        for (int index = 0; index < granted.size(); index++) {
            var runs = played.get(Integer.toString(index));
            blocks.add(new BlockTime(granted.get(index), runs == null ? Intervals.NONE : Runs.toDomain(runs)));
        }
        var answered = new HashMap<Integer, Set<Integer>>();
        answers.forEach((question, chosen) -> answered.put(Integer.valueOf(question), Set.copyOf(chosen)));
        var pages = new HashMap<String, Intervals>();
        seen.forEach((page, numbers) -> pages.put(page, Runs.toDomain(numbers)));
        return new Studied(accepted, Runs.toDomain(times), blocks, answered, new SeenEvents(pages));
    }
}
