package org.weike.core.ledger.template.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a filled cell has of its own: a label stays, and the value goes where the form leaves room for it. */
final class OwnWords {

    private static final Pattern ROOM = Pattern.compile("[_＿]{2,}");
    private static final Pattern LABEL = Pattern.compile("[:：]\\s*+$");

    private OwnWords() {}

    /** Whether the words stay when a value is filled in. */
    static boolean stay(String words) {
        return ROOM.matcher(words).find() || LABEL.matcher(words).find();
    }

    static String with(String words, String value) {
        Matcher room = ROOM.matcher(words);
        return room.find() ? room.replaceFirst(Matcher.quoteReplacement(value)) : words.stripTrailing() + value;
    }
}
