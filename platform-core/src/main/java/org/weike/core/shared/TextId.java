package org.weike.core.shared;

import java.util.regex.Pattern;

/** An identifier that is a piece of text. Implement it with a record of one {@code String value}. */
public interface TextId {

    /** What an identifier may look like: 1 to 64 letters, digits, dots, dashes, underscores and colons. */
    Pattern OPAQUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    String value();

    /** Fails unless the text can stand in a URL, a file name and a document id without escaping. */
    static void requireOpaque(String value) {
        if (!OPAQUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an identifier: " + value);
        }
    }
}
