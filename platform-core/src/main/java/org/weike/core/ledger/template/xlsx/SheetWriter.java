package org.weike.core.ledger.template.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.weike.core.ledger.template.CellPlace;
import org.weike.core.ledger.template.FilledValue;
import org.weike.core.ledger.template.Filling.FilledCell;
import org.weike.core.ledger.template.Filling.FilledTable;
import org.weike.core.ledger.template.TemplateGrid.Merge;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateTable;
import org.weike.core.ledger.template.xlsx.References.At;

/** Writes a sheet with its cells filled, row by row as they are read. */
final class SheetWriter extends XmlWriter {

    // The format counts 1900 as a leap year, so days after February of that year are one too many.
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private final SheetPlan plan;
    private final PartShift shift;
    private final SheetLook look;
    private final Growth growth;
    private String prefix = "";

    SheetWriter(Writer out, SheetPlan plan, PartShift shift, SheetLook look) {
        super(out);
        this.plan = plan;
        this.shift = shift;
        this.look = look;
        this.growth = plan.growth();
    }

    @Override
    protected void element(Element element) throws IOException {
        switch (XmlPart.name(element)) {
            case "sheetData" -> rows(element);
            case "mergeCells" -> merges(element);
            default -> super.element(element);
        }
    }

    private void rows(Element element) throws IOException {
        prefix = XmlPart.prefix(element);
        open(element);
        out.write('>');
        var numbers = new TreeSet<>(look.rows().numbers());
        plan.cells().forEach(it -> numbers.add(it.place().row() + 1));
        plan.tables().forEach(it -> numbers.add(it.table().firstRow() + 1));
        for (int number : numbers) {
            var table = plan.tableAt(number);
            if (table.isEmpty()) {
                row(number);
            } else if (number == table.get().table().firstRow() + 1) {
                table(table.get());
            }
        }
        close(element);
    }

    /** A row beside the tables. */
    private void row(int number) throws IOException {
        List<FilledCell> filled = plan.cellsAt(number);
        int target = growth.row(number);
        openRow(look.rows().find(number), target, filled.isEmpty());
        var cells = new TreeMap<Integer, @Nullable Element>(look.rows().cells(number));
        filled.forEach(it -> cells.putIfAbsent(it.place().column(), null));
        for (var each : cells.entrySet()) {
            var value = filled.stream()
                    .filter(it -> it.place().column() == each.getKey())
                    .findFirst();
            String place = place(each.getKey(), target);
            if (value.isPresent()) {
                cell(
                        place,
                        each.getValue(),
                        withOwnWords(each.getValue(), value.get().value()));
            } else if (each.getValue() != null) {
                copy(place, each.getValue(), each.getValue(), 0, At.OUTSIDE);
            }
        }
        closeRow();
    }

    private FilledValue withOwnWords(@Nullable Element cell, FilledValue value) {
        String words = cell == null ? "" : look.texts().said(cell);
        return OwnWords.stay(words) ? new FilledValue.Text(OwnWords.with(words, value.words())) : value;
    }

    private void table(FilledTable filled) throws IOException {
        var table = new TableWriting(filled);
        try {
            filled.rows().each(table::next);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        while (table.position < filled.table().prepared()) {
            table.write(null);
        }
    }

    /** Writes the rows of one table: those that the form prepared, and between its last two those that it lacks. */
    private final class TableWriting {

        private final TemplateTable table;
        private final int count;
        private final Map<Integer, Integer> columns = new HashMap<>();
        private int position;

        TableWriting(FilledTable filled) {
            this.table = filled.table();
            this.count = filled.rows().count();
            for (int at = 0; at < table.columns().size(); at++) {
                columns.put(table.columns().get(at).column(), at);
            }
        }

        void next(List<FilledValue> values) {
            try {
                write(values);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private void write(@Nullable List<FilledValue> values) throws IOException {
            int first = table.firstRow() + 1;
            int own = position < table.prepared() ? first + position : 0;
            int like = like();
            int target = growth.row(first) + position;
            openRow(look.rows().find(like), target, false);
            var prepared = look.rows().cells(own);
            var cells = new TreeMap<Integer, @Nullable Element>(prepared);
            cells.putAll(look.rows().cells(like));
            columns.keySet().forEach(it -> cells.putIfAbsent(it, null));
            for (var each : cells.entrySet()) {
                Integer column = columns.get(each.getKey());
                String place = place(each.getKey(), target);
                if (column != null) {
                    cell(place, each.getValue(), values == null ? FilledValue.NOTHING : values.get(column));
                } else if (each.getValue() != null) {
                    int below = first + position - like;
                    copy(place, each.getValue(), prepared.get(each.getKey()), below, At.INSIDE);
                }
            }
            closeRow();
            position++;
        }

        /** The prepared row that this one looks like: the last prepared look, and its border, stay at the end. */
        private int like() {
            int first = table.firstRow() + 1;
            int last = table.lastRow() + 1;
            if (count <= table.prepared() || position < table.prepared() - 1) {
                return first + position;
            }
            return position == count - 1 || first == last ? last : last - 1;
        }
    }

    private void openRow(Optional<Element> look, int number, boolean whole) throws IOException {
        out.write("<" + prefix + "row r=\"" + number + '"');
        if (look.isPresent()) {
            var attributes = look.get().getAttributes();
            for (int at = 0; at < attributes.getLength(); at++) {
                String name = attributes.item(at).getNodeName();
                // how many columns it spans is only a hint, and wrong once there are more
                if (!name.equals("r") && (whole || !name.equals("spans"))) {
                    attribute(name, attributes.item(at).getNodeValue());
                }
            }
        }
        out.write('>');
    }

    private void closeRow() throws IOException {
        out.write("</" + prefix + "row>");
    }

    private static String place(int column, int row) {
        return CellPlace.letters(column) + row;
    }

    /**
     * Writes a cell that is not filled: it looks like the first one and says what the second one says. A formula goes
     * on so many rows below where it stands in the form.
     */
    private void copy(String place, Element style, @Nullable Element content, int below, At at) throws IOException {
        var own = Optional.ofNullable(content).flatMap(it -> XmlPart.child(it, "f"));
        var formula = own.or(() -> XmlPart.child(style, "f"));
        openCell(place, style);
        if (formula.isPresent()) {
            out.write('>');
            formula(formula.get(), own.isPresent() ? 0 : below, at);
            out.write("</" + prefix + "c>");
            return;
        }
        if (content == null || content.getFirstChild() == null) {
            out.write("/>");
            return;
        }
        if (content.hasAttribute("t")) {
            attribute("t", content.getAttribute("t"));
        }
        out.write('>');
        for (Node each = content.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element inner) {
                element(inner);
            }
        }
        out.write("</" + prefix + "c>");
    }

    private void formula(Element formula, int below, At at) throws IOException {
        out.write("<" + prefix + "f");
        var attributes = formula.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            String name = attributes.item(index).getNodeName();
            String value = attributes.item(index).getNodeValue();
            boolean area = name.equals("ref");
            attribute(name, area ? References.copied(shift.moved(value, At.CELL), below, 0) : value);
        }
        out.write('>');
        text(References.copied(shift.moved(formula.getTextContent(), at), below, 0));
        out.write("</" + prefix + "f>");
    }

    private void openCell(String place, @Nullable Element style) throws IOException {
        out.write("<" + prefix + "c r=\"" + place + '"');
        if (style != null && style.hasAttribute("s")) {
            attribute("s", style.getAttribute("s"));
        }
    }

    private void cell(String place, @Nullable Element style, FilledValue value) throws IOException {
        openCell(place, style);
        switch (value) {
            case FilledValue.Text text -> words(text.text());
            case FilledValue.Amount amount -> number(amount.value());
            case FilledValue.Percent percent -> {
                if (style != null && look.styles().isPercent(style)) {
                    number(BigDecimal.valueOf(percent.value(), 2));
                } else {
                    words(percent.words());
                }
            }
            case FilledValue.Day day -> {
                if (style != null && look.styles().isDay(style)) {
                    number(BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_0, day.date())));
                } else {
                    words(day.words());
                }
            }
        }
    }

    private void number(BigDecimal value) throws IOException {
        out.write("><" + prefix + "v>" + value.toPlainString() + "</" + prefix + "v></" + prefix + "c>");
    }

    private void words(String words) throws IOException {
        if (words.isEmpty()) {
            out.write("/>");
            return;
        }
        out.write(" t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">");
        text(words.length() > TemplateLimits.TEXT ? words.substring(0, TemplateLimits.TEXT) : words);
        out.write("</" + prefix + "t></" + prefix + "is></" + prefix + "c>");
    }

    private void merges(Element element) throws IOException {
        String own = XmlPart.prefix(element);
        long more = plan.tables().stream()
                .mapToLong(it -> (long) SheetPlan.extra(it)
                        * mergesWithin(it.table().lastRow()).size())
                .sum();
        element.setAttribute("count", Long.toString(look.rows().merges().size() + more));
        open(element);
        out.write('>');
        for (Merge each : look.rows().merges()) {
            int first = growth.row(each.firstRow() + 1);
            merge(own, each, first, growth.end(each.firstRow() + 1, each.lastRow() + 1, false));
        }
        for (FilledTable each : plan.tables()) {
            int begin = growth.row(each.table().firstRow() + 1);
            var within = mergesWithin(each.table().lastRow());
            for (int at = each.table().prepared(); at < each.rows().count(); at++) {
                for (Merge merge : within) {
                    merge(own, merge, begin + at, begin + at);
                }
            }
        }
        close(element);
    }

    /** What is merged within this one row; rows are counted from 0. */
    private List<Merge> mergesWithin(int row) {
        return look.rows().merges().stream()
                .filter(it -> it.firstRow() == row && it.lastRow() == row)
                .toList();
    }

    private void merge(String own, Merge merge, int first, int last) throws IOException {
        String area = place(merge.firstColumn(), first) + ":" + place(merge.lastColumn(), last);
        out.write("<" + own + "mergeCell ref=\"" + area + "\"/>");
    }
}
