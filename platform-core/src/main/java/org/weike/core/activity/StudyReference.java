package org.weike.core.activity;

import java.util.Optional;
import java.util.regex.Pattern;

/** An edition of a study, as evidence refers to it: {@code <study>:<edition>}. */
record StudyReference(BranchStudyId study, int edition) {

    private static final Pattern SHAPE = Pattern.compile("([^:]+):([1-9][0-9]?)");

    static Optional<StudyReference> parse(String reference) {
        var parts = SHAPE.matcher(reference);
        return parts.matches() && BranchStudyId.isWritten(parts.group(1))
                ? Optional.of(new StudyReference(new BranchStudyId(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return study.value() + ':' + edition;
    }
}
