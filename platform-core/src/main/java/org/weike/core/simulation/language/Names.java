package org.weike.core.simulation.language;

import java.util.Collection;
import java.util.Set;

/** What can be a name in a case, and which known name was perhaps meant by an unknown one. */
final class Names {

    /** The longest name, in characters. */
    static final int LONGEST = 40;

    private static final Set<String> TAKEN = Set.of(
            "且", "或", "非", "当", "是", "否", "否则", "得", "到过", "选过", "有", "true", "false", "visited", "chose", "has",
            "obtain");

    private static final int MOST_COMPARED = 500;

    private static final String JOINTS = "且或非";

    private Names() {}

    static boolean canBegin(int character) {
        return Character.isLetter(character) || character == '_';
    }

    static boolean canGoOn(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '·'
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** A letter first, then letters, digits, underscores and middle dots, at most 40, and no word of the language. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && canBegin(text.codePointAt(0))
                && text.codePoints().allMatch(Names::canGoOn)
                && !TAKEN.contains(text);
    }

    /** The text without all that cannot stand in a name. */
    static String madeNameOf(String text) {
        var name = new StringBuilder();
        text.codePoints().filter(Names::canGoOn).limit(LONGEST).forEach(name::appendCodePoint);
        return isName(name.toString()) ? name.toString() : "";
    }

    /** The known name that is nearest to what was written, or the same with blanks where they are missing, or empty. */
    static String meant(String written, Collection<String> known) {
        var apart = apart(written, known);
        return apart.isEmpty() ? nearest(written, known) : apart;
    }

    /** What somebody wrote without blanks around and, or, not, if all else in it is known. */
    private static String apart(String written, Collection<String> known) {
        for (int at = 0; at < written.length(); at++) {
            if (JOINTS.indexOf(written.charAt(at)) >= 0) {
                var left = written.substring(0, at);
                var right = written.substring(at + 1);
                boolean fits = written.charAt(at) == '非' ? left.isEmpty() : known.contains(left);
                if (fits && known.contains(right)) {
                    return (left + ' ' + written.charAt(at) + ' ' + right).strip();
                }
            }
        }
        return "";
    }

    private static String nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return "";
        }
        var best = "";
        int least = Math.max(1, written.length() / 2) + 1;
        int compared = 0;
        for (String each : known) {
            if (++compared > MOST_COMPARED) {
                return best;
            }
            int apart = each.length() > LONGEST ? least : distance(written, each);
            if (apart < least && apart < Math.max(written.length(), each.length())) {
                least = apart;
                best = each;
            }
        }
        return best;
    }

    /** How many characters must be changed, added or taken away. */
    private static int distance(String left, String right) {
        var row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int corner = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = corner + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                corner = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
