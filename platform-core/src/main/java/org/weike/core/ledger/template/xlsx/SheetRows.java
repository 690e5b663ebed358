package org.weike.core.ledger.template.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.weike.core.ledger.template.CellPlace;
import org.weike.core.ledger.template.TemplateGrid.Merge;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;

/** The rows and cells of a sheet by their numbers; rows are counted from 1, columns from 0. */
final class SheetRows {

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?");

    private final TreeMap<Integer, Element> rows = new TreeMap<>();
    private final Map<Integer, TreeMap<Integer, Element>> cells = new HashMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private int writtenOut;

    SheetRows(XmlPart sheet) {
        sheet.first("sheetData").map(XmlPart::children).orElse(List.of()).forEach(this::row);
        XmlPart.child(sheet.root(), "mergeCells")
                .map(XmlPart::children)
                .orElse(List.of())
                .forEach(it -> merges.add(merge(it.getAttribute("ref"))));
        if (count() > TemplateLimits.CELLS) {
            throw new TemplateRefused(TemplateProblem.TOO_MANY_CELLS);
        }
        writeOutShared();
    }

    private void row(Element row) {
        int number = XmlPart.number(row, "r", rows.isEmpty() ? 1 : rows.lastKey() + 1);
        if (number < 1 || number > CellPlace.ROWS || rows.put(number, row) != null) {
            throw broken();
        }
        var own = new TreeMap<Integer, Element>();
        for (Element cell : XmlPart.children(row)) {
            if (XmlPart.name(cell).equals("c")) {
                int column = column(cell, number, own.isEmpty() ? 0 : own.lastKey() + 1);
                if (own.put(column, cell) != null) {
                    throw broken();
                }
            }
        }
        cells.put(number, own);
    }

    private static int column(Element cell, int row, int next) {
        String place = cell.getAttribute("r");
        if (place.isEmpty()) {
            return next;
        }
        Matcher parts = CELL.matcher(place);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) != row) {
            throw broken();
        }
        int column = CellPlace.columnOf(parts.group(1));
        if (column >= CellPlace.COLUMNS) {
            throw broken();
        }
        return column;
    }

    static Merge merge(String area) {
        Matcher parts = AREA.matcher(area);
        if (!parts.matches()) {
            throw broken();
        }
        int row = Integer.parseInt(parts.group(2)) - 1;
        int column = CellPlace.columnOf(parts.group(1));
        boolean one = parts.group(3) == null;
        int lastRow = one ? row : Integer.parseInt(parts.group(4)) - 1;
        int lastColumn = one ? column : CellPlace.columnOf(parts.group(3));
        if (row < 0 || lastRow < row || lastColumn < column || lastRow >= CellPlace.ROWS) {
            throw broken();
        }
        return new Merge(row, column, lastRow, lastColumn);
    }

    private static TemplateRefused broken() {
        return new TemplateRefused(TemplateProblem.BROKEN);
    }

    /**
     * Gives each cell that shares a formula with others one of its own: what is shared cannot move apart. All of them
     * together are no longer than a part may be that says them itself.
     */
    private void writeOutShared() {
        var masters = new HashMap<String, Place>();
        cells.forEach((row, columns) -> columns.forEach((column, cell) -> XmlPart.child(cell, "f")
                .filter(it -> it.getAttribute("t").equals("shared"))
                .filter(it -> !it.getTextContent().isEmpty())
                .ifPresent(it -> masters.put(it.getAttribute("si"), new Place(row, column, it.getTextContent())))));
        cells.forEach((row, columns) -> columns.forEach((column, cell) -> XmlPart.child(cell, "f")
                .filter(it -> it.getAttribute("t").equals("shared"))
                .ifPresent(it -> writeOut(it, masters.get(it.getAttribute("si")), row, column))));
    }

    private void writeOut(Element formula, @Nullable Place master, int row, int column) {
        if (master == null) {
            throw broken();
        }
        if (formula.getTextContent().isEmpty()) {
            String own = References.copied(master.formula(), row - master.row(), column - master.column());
            writtenOut += own.length();
            if (writtenOut > TemplateLimits.PART_BYTES) {
                throw new TemplateRefused(TemplateProblem.UNPACKS_TOO_LARGE);
            }
            formula.setTextContent(own);
        }
        List.of("t", "ref", "si").forEach(formula::removeAttribute);
    }

    List<Integer> numbers() {
        return List.copyOf(rows.keySet());
    }

    Optional<Element> find(int row) {
        return Optional.ofNullable(rows.get(row));
    }

    /** The cells of a row, from left to right. */
    SortedMap<Integer, Element> cells(int row) {
        return cells.getOrDefault(row, new TreeMap<>());
    }

    List<Merge> merges() {
        return merges;
    }

    /** Cells, and areas of cells that are one. */
    int count() {
        return merges.size() + cells.values().stream().mapToInt(Map::size).sum();
    }

    /** Where a formula stands that others share. */
    private record Place(int row, int column, String formula) {}
}
