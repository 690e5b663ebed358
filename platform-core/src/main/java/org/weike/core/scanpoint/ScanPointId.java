package org.weike.core.scanpoint;

import org.weike.core.shared.TextId;

/** Names one scan point for good, whatever code it carries at the moment. */
public record ScanPointId(String value) implements TextId {

    public ScanPointId {
        TextId.requireOpaque(value);
    }

    /** The first code of a point is its name: unique already, and a scan finds the point without an index. */
    public static ScanPointId firstKnownBy(ScanCode code) {
        return new ScanPointId(code.value());
    }
}
