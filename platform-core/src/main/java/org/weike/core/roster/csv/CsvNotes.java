package org.weike.core.roster.csv;

import java.util.Map;
import org.weike.core.roster.table.Cell;

/** Puts notes behind the rows of a text and leaves every character of it as it is. */
final class CsvNotes {

    private final String text;
    private final char separator;

    CsvNotes(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    String with(Map<Integer, String> notes) {
        var out = new StringBuilder(text.length() + notes.size() * 80);
        boolean quoted = false;
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (quoted) {
                if (each == '"' && isDoubled(at)) {
                    out.append(each);
                    at++;
                } else {
                    quoted = each != '"';
                }
            } else if (each == '"') {
                quoted = beginsField(at);
            } else if (isBreak(each) && !isSecondOfBreak(at)) {
                note(notes, row, out);
                row++;
            }
            out.append(each);
        }
        if (!text.isEmpty() && !isBreak(text.charAt(text.length() - 1))) {
            note(notes, row, out);
        }
        return out.toString();
    }

    private boolean beginsField(int at) {
        return at == 0 || text.charAt(at - 1) == separator || isBreak(text.charAt(at - 1));
    }

    private boolean isSecondOfBreak(int at) {
        return text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
    }

    private boolean isDoubled(int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    private void note(Map<Integer, String> notes, int row, StringBuilder out) {
        String note = notes.get(row);
        if (note != null) {
            String plain = Cell.beginsLikeAFormula(note) ? "'" + note : note;
            out.append(separator)
                    .append('"')
                    .append(plain.replace("\"", "\"\""))
                    .append('"');
        }
    }
}
