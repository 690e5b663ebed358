package org.weike.bench;

import java.util.List;

/** What was seeded: lessons, the code of a scan point for each of them, and learners. */
record World(List<SeedLessons.Known> lessons, List<String> codes, List<Learner> learners) {

    World {
        lessons = List.copyOf(lessons);
        codes = List.copyOf(codes);
        learners = List.copyOf(learners);
    }

    /** The lesson that a round-robin comes to, however long it goes on. */
    SeedLessons.Known lesson(long turn) {
        return lessons.get((int) (turn % lessons.size()));
    }

    String code(long turn) {
        return codes.get((int) (turn % codes.size()));
    }

    /** The address of a phone; each net has 65,536 of them. */
    static String address(int net, long phone) {
        return "10." + net + "." + (phone >> 8 & 0xff) + "." + (phone & 0xff);
    }
}
