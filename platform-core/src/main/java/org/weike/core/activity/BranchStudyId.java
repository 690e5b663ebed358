package org.weike.core.activity;

import java.util.regex.Pattern;
import org.weike.core.shared.TextId;

/** Names one study from the moment its form is opened, so that a form that is sent twice counts once. */
public record BranchStudyId(String value) implements TextId {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public BranchStudyId {
        if (!isWritten(value)) {
            throw new IllegalArgumentException("not a study: " + value);
        }
    }

    public static boolean isWritten(String text) {
        return UUID.matcher(text).matches();
    }
}
