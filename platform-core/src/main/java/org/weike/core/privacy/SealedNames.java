package org.weike.core.privacy;

import java.util.Set;
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
    Set<String> of(Erasure erasure) {
        var sealed = erasure.names();
        return sealed == null
                ? Set.of()
                : Set.of(keys.decrypt(Purpose.PERSONAL, sealed).split(SEPARATOR));
    }
}
