package org.weike.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.weike.core.lesson.LessonVersion;

class GrantingTest {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final LessonVersion LESSON = Lessons.reading("short", 5, 10, 20, 5, 30);
    private static final int BLOCKS = 4;
    private static final int SECONDS = 200;

    @RepeatedTest(500)
    void agreesWithASecondBySecondOracle(RepetitionInfo info) {
        var chance = new Random(info.getCurrentRepetition());
        var oracle = new SecondBySecond(SECONDS);
        var studied = Studied.nothingSince(START, LESSON);
        var taken = taken(chance);
        var sent = new ArrayList<Sent>();
        for (int now = chance.nextInt(20); now < SECONDS; now += chance.nextInt(25)) {
            boolean again = !sent.isEmpty() && chance.nextInt(4) == 0;
            var next = again ? sent.get(chance.nextInt(sent.size())) : sent(chance, now, sent.size());
            sent.add(next);
            oracle.report(now, next.at(), next.claims(), taken);
            studied = studied.plus(next.report(), LESSON, START.plusSeconds(now), times(taken));
        }
        for (int block = 0; block < BLOCKS; block++) {
            assertThat(studied.blocks().get(block).granted()).isEqualTo(oracle.secondsOf(block) * 1000L);
        }
        assertThat(studied.times().common(times(taken))).isEqualTo(Intervals.NONE);
        assertThat(studied.times().length()).isGreaterThanOrEqualTo(studied.granted());
    }

    private static Sent sent(Random chance, int now, int number) {
        boolean honest = chance.nextBoolean();
        int at = honest ? now : chance.nextInt(2 * SECONDS);
        var claims = new ArrayList<SecondBySecond.Claim>();
        for (int claim = chance.nextInt(4); claim >= 0; claim--) {
            int from = chance.nextInt(honest ? now + 1 : 2 * SECONDS);
            int to = from + chance.nextInt(honest ? now + 1 - from : SECONDS);
            claims.add(new SecondBySecond.Claim(number + ":" + claim, chance.nextInt(BLOCKS), from, to));
        }
        return new Sent(at, claims);
    }

    private static Set<Integer> taken(Random chance) {
        var taken = new HashSet<Integer>();
        chance.ints(chance.nextInt(30), 0, SECONDS).forEach(taken::add);
        return taken;
    }

    private static Intervals times(Set<Integer> seconds) {
        var times = Intervals.NONE;
        for (int second : seconds) {
            long from = START.plusSeconds(second).toEpochMilli();
            times = times.plus(new Interval(from, from + 1000));
        }
        return times;
    }

    /** A report as the oracle and as the platform understand it. */
    private record Sent(int at, List<SecondBySecond.Claim> claims) {

        /** Ties between claims that begin together are broken by their names, which here are single digits. */
        Sent {
            claims = claims.stream()
                    .sorted((some, other) -> some.name().compareTo(other.name()))
                    .toList();
        }

        Report report() {
            var events = new ArrayList<StudyEvent>();
            for (SecondBySecond.Claim claim : claims.reversed()) {
                var name = claim.name().split(":", 2);
                var id = new EventId("page" + name[0], Integer.parseInt(name[1]));
                events.add(new StudyEvent.Shown(
                        id, claim.block(), new Interval(claim.from() * 1000L, claim.to() * 1000L)));
            }
            return new Report(at * 1000L, events);
        }
    }
}
