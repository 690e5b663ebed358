package org.weike.core.roster.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds places in the text of a part where something can be put in without touching the rest. */
final class Markup {

    /**
     * A tag: its slash if it closes, its name, and what follows the name. No part of it goes past the next tag, so that
     * looking for tags takes no longer than the text is long, whatever stands there.
     */
    static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z_][A-Za-z0-9_.:-]*+)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"']++)\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+')");

    private Markup() {}

    static String localName(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** What stands before the colon of a name, with the colon. */
    static String prefix(String name) {
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The value of an attribute among those of a tag; empty if it has none of the name. */
    static String attribute(String attributes, String name) {
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            if (each.group(1).equals(name)) {
                return each.group(2).substring(1, each.group(2).length() - 1);
            }
        }
        return "";
    }

    /** The text with something put in before the last closing tag of this name. */
    static String beforeEnd(String text, String element, String insert) {
        int at = -1;
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (tags.group(1).equals("/") && localName(tags.group(2)).equals(element)) {
                at = tags.start();
            }
        }
        return at < 0 ? text : text.substring(0, at) + insert + text.substring(at);
    }

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(it -> {
            switch (it) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(it) ? it : '\uFFFD');
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || (character >= 0x20 && character < 0xD800)
                || (character >= 0xE000 && character < 0xFFFE)
                || character >= 0x10000;
    }
}
