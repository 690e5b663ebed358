package org.weike.core.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weike.core.lesson.ContentProblem.Code;

/** Collects what is wrong in one file; past a bound it only counts. */
public final class Problems {

    private static final int MOST = 200;

    private final String file;
    private final List<ContentProblem> found = new ArrayList<>();
    private int count;

    public Problems(String file) {
        this.file = file;
    }

    public void add(int line, Code code, Object... arguments) {
        count++;
        if (found.size() < MOST) {
            var words = List.of(arguments).stream().map(Problems::shortened).toList();
            found.add(new ContentProblem(code, file, line, words));
        }
    }

    /** How many there are, also those past the bound. */
    public int count() {
        return count;
    }

    /** All that was found, in the order of the lines. */
    public List<ContentProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ContentProblem::line))
                .toList();
    }

    private static String shortened(Object argument) {
        var text = argument.toString();
        return text.length() <= 120 ? text : text.substring(0, 119) + '…';
    }
}
