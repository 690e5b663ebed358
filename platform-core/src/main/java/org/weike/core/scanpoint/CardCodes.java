package org.weike.core.scanpoint;

import java.util.List;
import java.util.stream.Stream;

/** The code a point carries, and those it carried before, latest first. */
public record CardCodes(ScanCode current, List<ScanCode> replaced) {

    public CardCodes {
        replaced = List.copyOf(replaced);
        if (replaced.contains(current)) {
            throw new IllegalArgumentException("a code is never used again: " + current.value());
        }
    }

    static CardCodes startingWith(ScanCode code) {
        return new CardCodes(code, List.of());
    }

    CardCodes replacedBy(ScanCode next) {
        return new CardCodes(
                next, Stream.concat(Stream.of(current), replaced.stream()).toList());
    }
}
