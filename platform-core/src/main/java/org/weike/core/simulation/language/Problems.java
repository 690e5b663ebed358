package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.weike.core.simulation.CaseProblem;
import org.weike.core.simulation.CaseProblem.Code;

/** Collects what is wrong in one text; past a bound it says no more. */
final class Problems {

    private static final int MOST = 200;
    private static final int LONGEST = 60;

    private final List<CaseProblem> found = new ArrayList<>();

    void add(Position position, Code code, Object... arguments) {
        suggest(position, "", code, arguments);
    }

    void suggest(Position position, String suggestion, Code code, Object... arguments) {
        if (found.size() < MOST) {
            var words = Stream.of(arguments).map(Problems::shortened).toList();
            found.add(new CaseProblem(code, position.line(), position.column(), words, shortened(suggestion)));
        }
    }

    /** How many there are. */
    int count() {
        return found.size();
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    /** All that was found, from the beginning of the text to its end. */
    List<CaseProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(CaseProblem::line).thenComparingInt(CaseProblem::column))
                .toList();
    }

    private static String shortened(Object argument) {
        var text = argument.toString();
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + '…';
    }
}
