package org.weike.core.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The oracle of granting: a row of boxes, one for each second since the start, into each of which one block's number is
 * put at most, in the plainest way that the rule allows.
 */
final class SecondBySecond {

    private static final int EMPTY = -1;

    private final int[] boxes;
    private final Set<String> known = new HashSet<>();
    private int accepted;

    SecondBySecond(int seconds) {
        boxes = new int[seconds];
        Arrays.fill(boxes, EMPTY);
    }

    /** A report that arrives at a second, was sent at a second of the phone's, and may not use the taken seconds. */
    void report(int arrives, int sent, List<Claim> claims, Set<Integer> taken) {
        var news = claims.stream().filter(it -> !known.contains(it.name())).toList();
        if (news.isEmpty()) {
            return;
        }
        for (Claim claim :
                news.stream().sorted(Comparator.comparingInt(Claim::from)).toList()) {
            if (known.add(claim.name())) {
                for (int second = claim.from(); second < claim.to(); second++) {
                    int box = arrives - (sent - second);
                    if (box >= accepted && box < arrives && boxes[box] == EMPTY && !taken.contains(box)) {
                        boxes[box] = claim.block();
                    }
                }
            }
        }
        accepted = Math.max(accepted, arrives);
    }

    int secondsOf(int block) {
        return (int) Arrays.stream(boxes).filter(it -> it == block).count();
    }

    /** Some seconds of a block, under a name that tells one claim from another. */
    record Claim(String name, int block, int from, int to) {}
}
