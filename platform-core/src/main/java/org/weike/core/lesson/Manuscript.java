package org.weike.core.lesson;

import java.nio.charset.StandardCharsets;

/** Text as an author wrote it, and the line of the file at which it begins. May be anything. */
public record Manuscript(String file, int firstLine, String text) {

    /** What an author may hand in, in characters; a lesson needs a twentieth of it. */
    public static final int LONGEST = 60_000;

    private static final char REPLACEMENT = '\uFFFD';

    public Manuscript {
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    public static Manuscript of(String file, String text) {
        return new Manuscript(file, 1, text);
    }

    /** Decodes UTF-8; what is none becomes a replacement character, and so a problem with a line. */
    public static Manuscript of(String file, byte[] utf8) {
        return of(file, new String(utf8, StandardCharsets.UTF_8));
    }

    /** Whether the text is short enough to be read; reports also the characters in it that nobody types. */
    public boolean isReadable(Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(0, ContentProblem.Code.TEXT_TOO_LARGE, LONGEST);
            return false;
        }
        reportBadCharacters(problems);
        return true;
    }

    /** Whether the text has a character that must not stand in a value. */
    public static boolean isUnclean(String value) {
        return value.codePoints().anyMatch(it -> it == '\n' || isBroken(it) || isControl(it));
    }

    /** Among them those that make text read otherwise than it is written. */
    private void reportBadCharacters(Problems problems) {
        int line = firstLine;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character == '\n') {
                line++;
            } else if (isBroken(character)) {
                problems.add(line, ContentProblem.Code.TEXT_NOT_UTF8);
            } else if (isControl(character)) {
                problems.add(line, ContentProblem.Code.CONTROL_CHARACTER, "U+%04X".formatted(character));
            }
        }
    }

    /** Whether a character is what is left of broken text: the replacement character, or half of a pair. */
    public static boolean isBroken(int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character == REPLACEMENT || half;
    }

    /** Whether a character is one that nobody types; tabs and line feeds are typed. */
    public static boolean isControl(int character) {
        boolean blank = character == '\t' || character == '\n';
        boolean bidirectional =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean noCharacter = (character & 0xFFFE) == 0xFFFE;
        return (Character.getType(character) == Character.CONTROL && !blank) || bidirectional || noCharacter;
    }
}
