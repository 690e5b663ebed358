package org.weike.core.shared;

/** An identifier that is a piece of text. Implement it with a record of one {@code String value}. */
public interface TextId {

    /** The longest identifier, in characters. */
    int LONGEST = 64;

    String value();

    /**
     * Whether the text can stand in a URL, a file name and a document id without escaping: letters, digits, dots,
     * dashes, underscores and colons of ASCII, and a letter or digit first. Read by hand, as every id of every record
     * that is read passes here.
     */
    static boolean isOpaque(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int at = 1; at < value.length(); at++) {
            char each = value.charAt(at);
            if (!isLetterOrDigit(each) && each != '.' && each != '_' && each != ':' && each != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }

    /** Fails unless the text is opaque. */
    static void requireOpaque(String value) {
        if (!isOpaque(value)) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }
}
