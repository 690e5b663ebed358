package org.weike.core.roster.xlsx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.CellNote.Grade;

/**
 * Colors the cells that stop their rows, by conditions that always hold: the cells themselves and their styles stay as
 * they are, and the colors go as easily as they came.
 */
final class CellColors {

    private static final List<Grade> COLORED = List.of(Grade.FAULT, Grade.CONFLICT);
    private static final Set<String> BEHIND_FORMATS = Set.of("tableStyles", "colors", "extLst", "styleSheet");
    private static final int CELLS_OF_A_RANGE = 500;

    private final String styles;
    private final int first;

    /** For a workbook of these styles. */
    CellColors(String styles) {
        this.styles = styles;
        this.first = count(styles);
    }

    /** Whether any of the notes needs a color. */
    static boolean areFor(Collection<CellNote> notes) {
        return notes.stream().anyMatch(it -> COLORED.contains(it.grade()));
    }

    /** How many formats of conditions there are, in the one list that the style sheet has of them. */
    private static int count(String styles) {
        int found = 0;
        Matcher tags = Markup.TAG.matcher(styles);
        while (tags.find()) {
            boolean closes = tags.group(1).equals("/");
            String name = Markup.localName(tags.group(2));
            if (name.equals("extLst") || (closes && name.equals("dxfs"))) {
                break;
            }
            found += !closes && name.equals("dxf") ? 1 : 0;
        }
        return found;
    }

    /** The styles with the formats of the colors, behind those that are there. */
    String styles() {
        Matcher tags = Markup.TAG.matcher(styles);
        while (tags.find()) {
            boolean closes = tags.group(1).equals("/");
            String name = Markup.localName(tags.group(2));
            String prefix = Markup.prefix(tags.group(2));
            if (name.equals("dxfs") && (closes || tags.group(3).endsWith("/"))) {
                return put(tags.start(), closes ? tags.start() : tags.end(), prefix, closes);
            }
            if (BEHIND_FORMATS.contains(name) && (closes || !name.equals("styleSheet"))) {
                return put(tags.start(), tags.start(), prefix, false);
            }
        }
        return styles;
    }

    /** The formats in a list of their own, or at the end of the list that is there. */
    private String put(int from, int to, String prefix, boolean isListed) {
        String formats = COLORED.stream()
                .map(it -> "<" + prefix + "dxf><" + prefix + "fill><" + prefix + "patternFill patternType=\"solid\"><"
                        + prefix + "bgColor rgb=\"" + NoteColors.opaque(it) + "\"/></" + prefix + "patternFill></"
                        + prefix + "fill></" + prefix + "dxf>")
                .collect(Collectors.joining());
        String list = isListed ? formats : "<" + prefix + "dxfs>" + formats + "</" + prefix + "dxfs>";
        return counted(styles.substring(0, from)) + list + styles.substring(to);
    }

    /** A list that tells how long it is tells it rightly. */
    private String counted(String before) {
        int at = before.lastIndexOf("dxfs count=\"" + first + "\"");
        String counted = "dxfs count=\"" + (first + COLORED.size()) + "\"";
        return at < 0
                ? before
                : before.substring(0, at) + counted + before.substring(at + ("dxfs count=\"" + first + "\"").length());
    }

    /** The conditions of one sheet. */
    String conditions(String prefix, Collection<CellNote> notes) {
        var out = new StringBuilder();
        for (Grade grade : COLORED) {
            var places = new ArrayList<String>();
            notes.stream().filter(it -> it.grade() == grade).forEach(it -> places.add(it.place()));
            for (int from = 0; from < places.size(); from += CELLS_OF_A_RANGE) {
                List<String> range = places.subList(from, Math.min(places.size(), from + CELLS_OF_A_RANGE));
                out.append("<" + prefix + "conditionalFormatting sqref=\"" + String.join(" ", range) + "\"><")
                        .append(prefix + "cfRule type=\"expression\" dxfId=\"" + (first + COLORED.indexOf(grade)))
                        .append("\" priority=\"" + (1 + COLORED.indexOf(grade)) + "\"><" + prefix + "formula>TRUE</")
                        .append(prefix + "formula></" + prefix + "cfRule></" + prefix + "conditionalFormatting>");
            }
        }
        return out.toString();
    }
}
