package org.weike.core.simulation.language;

/** A backslash takes its meaning from the sign after it, where an author means the sign itself. */
final class Escapes {

    private Escapes() {}

    /** Where one of two signs stands first without a backslash before it; -1 for nowhere. */
    static int findAny(String text, String sign, String twin) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.startsWith(sign, at) || text.startsWith(twin, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The text without the backslashes that escape. */
    static String removed(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            plain.append(text.charAt(at));
        }
        return plain.toString();
    }

    /** A text of one line as it can stand before an arrow or a bracket. */
    static String inLine(String text) {
        return text.replace("\\", "\\\\")
                .replace("->", "-\\>")
                .replace("→", "\\→")
                .replace("[", "\\[")
                .replace("【", "\\【");
    }

    /** A line of a longer text that must not look like a heading, an item, a quotation or an arrow. */
    static String atLineStart(String line) {
        var stripped = line.stripLeading();
        boolean special = !stripped.isEmpty() && "#->→\\".indexOf(stripped.charAt(0)) >= 0;
        return special ? line.substring(0, line.length() - stripped.length()) + '\\' + stripped : line;
    }

    /** Takes back what {@link #atLineStart} did. */
    static String lineStartRemoved(String line) {
        var stripped = line.stripLeading();
        return stripped.startsWith("\\") && stripped.length() > 1
                ? line.substring(0, line.length() - stripped.length()) + stripped.substring(1)
                : line;
    }
}
