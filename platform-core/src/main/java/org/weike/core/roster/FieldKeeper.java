package org.weike.core.roster;

import org.jspecify.annotations.Nullable;
import org.weike.core.roster.RowProblem.Reason;

/** Decides for each field whether the file's value is taken: not where somebody edited it by hand since an import. */
final class FieldKeeper {

    private final RowValues values;
    private final Mark mark;

    FieldKeeper(RowValues values, Mark mark) {
        this.values = values;
        this.mark = mark;
    }

    /** The file's value, or the one that is there if it was edited by hand; then a remark says so. */
    <T> T newer(Heading heading, T there, T inFile) {
        return isKept(heading, there, inFile) ? there : inFile;
    }

    /** As above for what may be missing: what somebody took away by hand stays away. */
    <T> @Nullable T newerIfAny(Heading heading, @Nullable T there, T inFile) {
        return isKept(heading, there == null ? "" : there, inFile) ? there : inFile;
    }

    /** Whether the value that is there, by its key, stays against the one in the file. */
    boolean isKept(Heading heading, Object there, Object inFile) {
        int imported = mark.of(heading);
        if (there.equals(inFile) || imported == 0 || imported == Mark.print(there)) {
            return false;
        }
        values.problem(heading, Reason.KEPT);
        return true;
    }
}
