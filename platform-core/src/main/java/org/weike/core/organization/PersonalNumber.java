package org.weike.core.organization;

import java.util.regex.Pattern;

/**
 * Tells what somebody types as the phone or identity number of a person, or as the beginning of one. Such a text is
 * personal data: it stands in no address, since browsers and proxies remember those.
 */
public final class PersonalNumber {

    private static final Pattern FORM = Pattern.compile("[+＋]?[0-9０-９](?:[ \\-]?[0-9０-９]){6,23}[ \\-]?[XxＸｘ]?");

    private PersonalNumber() {}

    /** Whether the text may be one; a long staff number without letters may be too. */
    public static boolean mayBe(String typed) {
        return FORM.matcher(typed.strip()).matches();
    }
}
