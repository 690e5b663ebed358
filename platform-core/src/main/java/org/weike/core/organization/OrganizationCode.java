package org.weike.core.organization;

import org.weike.core.shared.TextId;

/**
 * The code by which administrators know an organization, as it came with their rosters; another source may use it too.
 */
public record OrganizationCode(String value) implements TextId {

    /** How many characters it may have. */
    public static final int LONGEST = 64;

    public OrganizationCode {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a code of 1 to 64 characters: " + value);
        }
    }
}
