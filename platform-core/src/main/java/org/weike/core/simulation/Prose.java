package org.weike.core.simulation;

import java.util.regex.Pattern;

/** Brings texts into the one form in which they are kept, so that equal cases have equal hashes. */
final class Prose {

    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n]\\s*");

    private Prose() {}

    /** A text of one line, without blanks at its ends. */
    static String line(String text) {
        var stripped = text.strip();
        return stripped.indexOf('\n') < 0 && stripped.indexOf('\r') < 0
                ? stripped
                : BREAKS.matcher(stripped).replaceAll(" ");
    }

    /** A text of any number of lines, without blank ones at its ends. */
    static String block(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
