package org.weike.core.roster;

import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;

/** That a name, as it is written below another one, means this organization, or a new one where there is none. */
public record NameChoice(
        String written, String above, @Nullable OrganizationId organization) {

    /** What is compared when the same name comes again. */
    String key() {
        return key(written, above);
    }

    static String key(String written, String above) {
        return written.strip() + "\n" + above.strip();
    }
}
