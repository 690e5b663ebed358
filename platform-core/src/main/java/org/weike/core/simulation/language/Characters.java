package org.weike.core.simulation.language;

import org.weike.core.lesson.Manuscript;
import org.weike.core.simulation.CaseProblem;
import org.weike.core.simulation.CaseProblem.Code;

/** Reports the characters that nobody types, among them those that make text read otherwise than it is written. */
final class Characters {

    private Characters() {}

    /** Reports them without their places, for a text that nobody sees. */
    static void checkSomewhere(String text, Problems problems) {
        var found = new Problems();
        check(text, found);
        found.inOrder().stream()
                .map(it -> new CaseProblem(it.code(), 0, 0, it.arguments(), ""))
                .distinct()
                .forEach(it ->
                        problems.add(Position.WHOLE, it.code(), it.arguments().toArray()));
    }

    static void check(String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length() && !problems.isFull(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Manuscript.isBroken(character)) {
                problems.add(new Position(line, column), Code.TEXT_NOT_UTF8);
            } else if (Manuscript.isControl(character)) {
                problems.add(new Position(line, column), Code.CONTROL_CHARACTER, "U+%04X".formatted(character));
            }
            column = character == '\n' ? 1 : column + Character.charCount(character);
            line += character == '\n' ? 1 : 0;
        }
    }
}
