package org.weike.core.roster.xlsx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.weike.core.roster.table.CellNote;

/** Writes the two parts in which a workbook keeps comments: the words, and the boxes that show them. */
final class NoteParts {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String AUTHOR = "Weike";
    private static final int SHAPES_OF_A_BLOCK = 1024;

    private NoteParts() {}

    static String comments(Collection<CellNote> notes) {
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"")
                .append(MAIN)
                .append("\"><authors><author>" + AUTHOR + "</author></authors><commentList>");
        notes.forEach(it -> out.append(comment("", it)));
        return out.append("</commentList></comments>").toString();
    }

    /** The comments part with more comments; words for a cell that has one already are added to it. */
    static String comments(String before, Collection<CellNote> notes) {
        Map<String, CellNote> open = new LinkedHashMap<>();
        notes.forEach(it -> open.put(it.place(), it));
        String prefix = prefixOf(before, "commentList");
        var out = new StringBuilder(before.length());
        int copied = 0;
        String at = "";
        Matcher tags = Markup.TAG.matcher(before);
        while (tags.find()) {
            boolean closes = tags.group(1).equals("/");
            String name = Markup.localName(tags.group(2));
            if (name.equals("comment")) {
                at = closes ? "" : Markup.attribute(tags.group(3), "ref");
            } else if (closes && name.equals("text") && open.containsKey(at)) {
                CellNote more = Objects.requireNonNull(open.remove(at));
                out.append(before, copied, tags.start()).append(run(prefix, "\n" + more.text()));
                copied = tags.start();
            }
        }
        out.append(before, copied, before.length());
        String fresh = open.values().stream().map(it -> comment(prefix, it)).collect(Collectors.joining());
        return Markup.beforeEnd(out.toString(), "commentList", fresh);
    }

    private static String comment(String prefix, CellNote note) {
        return "<" + prefix + "comment ref=\"" + note.place() + "\" authorId=\"0\"><" + prefix + "text>"
                + run(prefix, note.text()) + "</" + prefix + "text></" + prefix + "comment>";
    }

    private static String run(String prefix, String text) {
        return "<" + prefix + "r><" + prefix + "t xml:space=\"preserve\">" + Markup.escape(text) + "</" + prefix
                + "t></" + prefix + "r>";
    }

    private static String prefixOf(String part, String element) {
        var tags = Markup.TAG.matcher(part);
        while (tags.find()) {
            if (Markup.localName(tags.group(2)).equals(element)) {
                return Markup.prefix(tags.group(2));
            }
        }
        return "";
    }

    static String drawing(int sheet, Collection<CellNote> notes) {
        return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap"
                + " v:ext=\"edit\" data=\"" + (sheet + 1) + "\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\""
                + " coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke"
                + " joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
                + shapes("_x0000_s", (sheet + 1) * SHAPES_OF_A_BLOCK + 1, notes) + "</xml>";
    }

    /** The drawing part with more boxes. */
    static String drawing(String before, Collection<CellNote> notes) {
        return Markup.beforeEnd(before, "xml", shapes("weike", 1, notes));
    }

    private static String shapes(String name, int first, Collection<CellNote> notes) {
        var out = new StringBuilder();
        int number = first;
        for (CellNote note : notes) {
            out.append("<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"")
                    .append(" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
                    .append(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"" + name + number)
                    .append("\" type=\"#_x0000_t202\" style=\"position:absolute;width:180pt;height:60pt;")
                    .append("z-index:1;visibility:hidden\" fillcolor=\"" + NoteColors.of(note.grade()))
                    .append("\" o:insetmode=\"auto\">")
                    .append("<v:fill color2=\"" + NoteColors.of(note.grade())
                            + "\"/><v:path o:connecttype=\"none\"/><v:textbox/>")
                    .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                    .append((note.column() + 1) + ",15," + note.row() + ",2,")
                    .append((note.column() + 4) + ",15," + (note.row() + 4) + ",4")
                    .append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + note.row())
                    .append("</x:Row><x:Column>" + note.column() + "</x:Column></x:ClientData></v:shape>");
            number++;
        }
        return out.toString();
    }
}
