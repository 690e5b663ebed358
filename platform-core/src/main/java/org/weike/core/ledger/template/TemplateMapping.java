package org.weike.core.ledger.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of the ledger stands where in a template. */
public record TemplateMapping(List<TemplateCell> cells, List<TemplateTable> tables) {

    /** More than any form has places for. */
    public static final int MOST_PLACES = 500;

    public static final TemplateMapping NOTHING = new TemplateMapping(List.of(), List.of());

    public TemplateMapping {
        cells = List.copyOf(cells);
        tables = List.copyOf(tables);
        int places = cells.size()
                + tables.stream().mapToInt(it -> 1 + it.columns().size()).sum();
        if (places > MOST_PLACES) {
            throw new IllegalArgumentException("more places than a form has: " + places);
        }
    }

    public boolean isEmpty() {
        return cells.isEmpty() && tables.isEmpty();
    }

    /** What stands in this cell, or in its column of the rows that it belongs to. */
    public Optional<FieldUse> at(CellPlace place) {
        return cells.stream()
                .filter(it -> it.place().equals(place))
                .map(it -> new FieldUse(TemplateField.Use.CELL, it.field()))
                .findFirst()
                .or(() -> tableAt(place).flatMap(it -> it.at(place.column())));
    }

    /** The table that the row of this cell belongs to. */
    public Optional<TemplateTable> tableAt(CellPlace place) {
        return tables.stream()
                .filter(it -> it.sheet() == place.sheet() && it.holds(place.row()))
                .findFirst();
    }

    /**
     * This mapping with something in a cell, in place of what was there. A column joins the rows that the cell belongs
     * to; where there are none of its kind, rows begin here and go down as far as the form has room.
     */
    public TemplateMapping placing(TemplateGrid grid, CellPlace place, FieldUse use) {
        var cleared = clearing(place);
        if (use.use() == TemplateField.Use.CELL) {
            var more = new ArrayList<>(cleared.cells);
            more.add(new TemplateCell(place, use.field()));
            return new TemplateMapping(more, cleared.tables);
        }
        var column = new TemplateTable.Column(place.column(), use.field());
        var before = tableAt(place).filter(it -> it.rows().use() == use.use());
        var after = before.map(it -> it.without(place.column()).with(column))
                .orElseGet(() -> TemplateTable.beginning(grid, place, column, use.use()));
        var more = new ArrayList<>(cleared.tables.stream()
                .filter(it -> before.isEmpty() || it.sheet() != after.sheet() || it.firstRow() != after.firstRow())
                .toList());
        more.add(after);
        return new TemplateMapping(cleared.cells, more);
    }

    /** This mapping with nothing in a cell, nor in its column of the rows that it belongs to. */
    public TemplateMapping clearing(CellPlace place) {
        return new TemplateMapping(
                cells.stream().filter(it -> !it.place().equals(place)).toList(),
                tables.stream()
                        .map(it ->
                                it.sheet() == place.sheet() && it.holds(place.row()) ? it.without(place.column()) : it)
                        .filter(it -> !it.columns().isEmpty())
                        .toList());
    }

    /** This mapping with other prepared rows for one of its tables. */
    public TemplateMapping resized(TemplateTable table, int firstRow, int lastRow) {
        return new TemplateMapping(
                cells,
                tables.stream()
                        .map(it -> it.equals(table) ? it.between(firstRow, lastRow) : it)
                        .toList());
    }

    List<TemplateTable> tablesOf(int sheet) {
        return tables.stream().filter(it -> it.sheet() == sheet).toList();
    }
}
