package org.weike.core.simulation.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.language.Words.Label;

/** What stands under the heading of a section: text, quotations with labels, a list, and an arrow to what is next. */
final class Body {

    private static final int MOST_ITEMS = 200;

    private final StringBuilder text = new StringBuilder();
    private final Notes notes = new Notes();
    private final List<Item> items = new ArrayList<>();
    private @Nullable Line arrow;

    private @Nullable StringBuilder quoted;

    static Body read(List<Line> lines, Problems problems) {
        var body = new Body();
        for (Line line : lines) {
            body.add(line, problems);
        }
        return body;
    }

    String text() {
        return text.toString();
    }

    Notes notes() {
        return notes;
    }

    List<Item> items() {
        return items;
    }

    /** The line that begins with an arrow. */
    @Nullable Line arrow() {
        return arrow;
    }

    private void add(Line line, Problems problems) {
        var stripped = line.stripped();
        if (stripped.startsWith(">")) {
            quote(line, line.text().stripLeading().substring(1), problems);
            return;
        }
        quoted = null;
        if (stripped.startsWith("->") || stripped.startsWith("→")) {
            if (arrow != null) {
                problems.add(line.position(), Code.LINE_UNEXPECTED, stripped);
            }
            arrow = line;
        } else if (stripped.equals("-") || stripped.startsWith("- ") || stripped.startsWith("-\t")) {
            item(line, problems);
        } else if (items.isEmpty() && arrow == null) {
            text.append(Escapes.lineStartRemoved(line.text())).append('\n');
        } else if (!stripped.isEmpty()) {
            problems.add(line.position(), Code.LINE_UNEXPECTED, stripped);
        }
    }

    private void item(Line line, Problems problems) {
        if (items.size() == MOST_ITEMS) {
            problems.add(line.position(), Code.TOO_MANY, "-", MOST_ITEMS);
        }
        if (items.size() <= MOST_ITEMS) {
            items.add(new Item(line, line.indent() + 1, new Notes()));
        }
    }

    private void quote(Line line, String said, Problems problems) {
        int colon = colonIn(said);
        var label = colon < 0
                ? null
                : Words.LABEL.parse(said.substring(0, colon).strip()).orElse(null);
        if (label != null) {
            quoted = (items.isEmpty() ? notes : items.getLast().notes()).begin(label);
            quoted.append(said.substring(colon + 1));
        } else if (quoted != null) {
            var more = said.startsWith(" ") ? said.substring(1) : said;
            quoted.append('\n').append(more.startsWith("\\") ? more.substring(1) : more);
        } else {
            var known = String.join(" ", Words.LABEL.all());
            problems.suggest(line.position(), known, Code.LABEL_UNKNOWN, said.strip());
        }
    }

    private static int colonIn(String said) {
        return Escapes.findAny(said, ":", "：");
    }

    /** One item of the list, where its words begin in the line, and what is quoted below it. */
    record Item(Line line, int from, Notes notes) {}

    /** Quotations by their labels. */
    static final class Notes {

        private final Map<Label, StringBuilder> said = new EnumMap<>(Label.class);

        String of(Label label) {
            var found = said.get(label);
            return found == null ? "" : found.toString();
        }

        private StringBuilder begin(Label label) {
            var note = said.computeIfAbsent(label, it -> new StringBuilder());
            return note.isEmpty() ? note : note.append('\n');
        }
    }
}
