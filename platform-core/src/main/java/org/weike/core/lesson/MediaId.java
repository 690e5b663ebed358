package org.weike.core.lesson;

import org.weike.core.shared.TextId;

/** Names a medium by the SHA-256 of its bytes, in 64 hexadecimal digits. */
public record MediaId(String value) implements TextId {

    public MediaId {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash: " + value);
        }
    }
}
