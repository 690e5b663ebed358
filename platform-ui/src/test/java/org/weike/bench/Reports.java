package org.weike.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.weike.bench.Load.Measured;

/**
 * Rounds of a whole class: each learner opens a lesson that they have not had yet, then reports what they saw of it,
 * and a moment later what they saw next. What was acknowledged is kept, to be asked for again after a restart.
 */
final class Reports {

    private static final String PATH = "/api/attempts/reports";

    private final World world;
    private final List<Learner> learners;
    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private long round;

    private Measured opened = Measured.NOTHING;
    private Measured first = Measured.NOTHING;
    private Measured later = Measured.NOTHING;

    Reports(World world) {
        this.world = world;
        this.learners = world.learners();
    }

    /** Starts to measure anew; what was acknowledged stays. */
    void forgetFigures() {
        opened = Measured.NOTHING;
        first = Measured.NOTHING;
        later = Measured.NOTHING;
    }

    void runRound(Load load) throws InterruptedException, ExecutionException {
        int people = learners.size();
        var pages = new LessonPage[people];
        var standings = new Standing[people];
        long start = round * (people + 1L);
        opened = opened.plus(load.times(people, (connection, turn) -> {
            var lesson = world.lesson(start + turn);
            var request = Request.get("/learn/" + lesson.id(), "").as(learner(turn));
            var answer = connection.send(request);
            pages[(int) turn] = LessonPage.read(answer, lesson);
            return answer.nanos();
        }));
        first = first.plus(load.times(people, (connection, turn) -> {
            var report = new Batch(pages[(int) turn], 0);
            return report(connection, learner(turn), report.json(), standings, (int) turn);
        }));
        later = later.plus(load.times(people, (connection, turn) -> {
            var report = new Batch(pages[(int) turn], 1);
            return report(connection, learner(turn), report.json(), standings, (int) turn);
        }));
        for (int turn = 0; turn < people; turn++) {
            acknowledged.add(new Acknowledged(learners.get(turn), pages[turn].token(), standings[turn]));
        }
        round++;
    }

    /** Asks for each attempt and compares it with what was acknowledged last. */
    void readBack(Load load) throws InterruptedException, ExecutionException {
        load.times(acknowledged.size(), (connection, turn) -> {
            var known = acknowledged.get((int) turn);
            var nothing = "{\"token\":\"" + known.token() + "\",\"sentAt\":0,\"events\":[]}";
            var answer = connection.send(Request.json(PATH, "", nothing).as(known.learner()));
            if (answer.status() != 200 || !known.standing().equals(Standing.read(answer))) {
                throw new IllegalStateException(
                        "acknowledged " + known.standing() + ", found " + answer.status() + " " + answer.text());
            }
            return answer.nanos();
        });
    }

    int attempts() {
        return acknowledged.size();
    }

    Measured opened() {
        return opened;
    }

    Measured first() {
        return first;
    }

    Measured later() {
        return later;
    }

    private Learner learner(long turn) {
        return learners.get((int) turn);
    }

    private static long report(Connection connection, Learner learner, String json, Standing[] standings, int turn)
            throws IOException {
        var answer = connection.send(Request.json(PATH, "", json).as(learner));
        if (answer.status() != 200) {
            throw new IllegalStateException("a report was not taken: " + answer.status() + " " + answer.text());
        }
        standings[turn] = Standing.read(answer);
        if (!standings[turn].isGranted()) {
            throw new IllegalStateException("a report was not granted: " + standings[turn]);
        }
        return answer.nanos();
    }

    /** An attempt, and where the server last said that it stands. */
    private record Acknowledged(Learner learner, String token, Standing standing) {}

    /** What the page's script sends: three blocks that were in sight one after the other since the last batch. */
    private record Batch(LessonPage page, int number) {

        private static final int BLOCKS = 3;

        String json() {
            long now = (System.nanoTime() - page.openedNanos()) / 1_000_000;
            long from = number == 0 ? 0 : now / 2;
            var events = new StringBuilder();
            for (int block = 0; block < BLOCKS; block++) {
                events.append(block == 0 ? "" : ",")
                        .append("{\"page\":\"1a2b3c4d\",\"number\":")
                        .append(number * BLOCKS + block)
                        .append(",\"kind\":\"shown\",\"block\":")
                        .append(block)
                        .append(",\"from\":")
                        .append(from + (now - from) * block / BLOCKS)
                        .append(",\"to\":")
                        .append(from + (now - from) * (block + 1) / BLOCKS)
                        .append('}');
            }
            return "{\"token\":\"" + page.token() + "\",\"sentAt\":" + now + ",\"events\":[" + events + "]}";
        }
    }
}
