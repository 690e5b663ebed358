package org.weike.core.privacy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;

/** The texts by which somebody may be named, encrypted for as long as their erasure is being carried out. */
@Component
final class SealedNames {

    private static final String SEPARATOR = "\n";

    private final KeyRing keys;

    SealedNames(KeyRing keys) {
        this.keys = keys;
    }

    String seal(Set<String> names) {
        return keys.encrypt(Purpose.PERSONAL, String.join(SEPARATOR, names));
    }

    /** None where none were kept. */
    Set<String> of(Erasure.@Nullable Trace trace) {
        return trace == null
                ? Set.of()
                : Stream.of(keys.decrypt(Purpose.PERSONAL, trace.names()).split(SEPARATOR))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
    }
}
