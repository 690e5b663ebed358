package org.weike.core.ledger.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a sheet that are filled one by one, from the first prepared row to the last, counted from 0. Where there
 * are more people than prepared rows, rows are put in after the last one.
 */
public record TemplateTable(int sheet, int firstRow, int lastRow, Rows rows, List<Column> columns) {

    public TemplateTable {
        if (sheet < 0 || firstRow < 0 || lastRow < firstRow || lastRow >= CellPlace.ROWS) {
            throw new IllegalArgumentException("not rows of a sheet: " + firstRow + " to " + lastRow);
        }
        columns = List.copyOf(columns);
    }

    /** Rows that begin in this cell and go down as long as the form has room in its column. */
    static TemplateTable beginning(TemplateGrid grid, CellPlace place, Column column, TemplateField.Use use) {
        var sheet = grid.sheet(place.sheet());
        int last = place.row();
        while (sheet.isPresent()
                && sheet.get()
                        .cell(last + 1, place.column())
                        .filter(it -> !it.formula() && it.text().isBlank())
                        .isPresent()
                && sheet.get().merge(last + 1, place.column()).isEmpty()) {
            last++;
        }
        return new TemplateTable(place.sheet(), place.row(), last, Rows.of(use), List.of(column));
    }

    /** What stands in a column. */
    Optional<FieldUse> at(int column) {
        return columns.stream()
                .filter(it -> it.column() == column)
                .map(it -> new FieldUse(rows.use(), it.field()))
                .findFirst();
    }

    TemplateTable without(int column) {
        return new TemplateTable(
                sheet,
                firstRow,
                lastRow,
                rows,
                columns.stream().filter(it -> it.column() != column).toList());
    }

    TemplateTable with(Column column) {
        return new TemplateTable(
                sheet,
                firstRow,
                lastRow,
                rows,
                Stream.concat(columns.stream(), Stream.of(column))
                        .sorted(Comparator.comparingInt(Column::column))
                        .toList());
    }

    TemplateTable between(int first, int last) {
        return new TemplateTable(sheet, first, last, rows, columns);
    }

    /** How many rows the form has prepared. */
    public int prepared() {
        return lastRow - firstRow + 1;
    }

    public boolean holds(int row) {
        return row >= firstRow && row <= lastRow;
    }

    /** What a row is. */
    public enum Rows {
        PEOPLE(TemplateField.Use.PERSON),
        ORGANIZATIONS(TemplateField.Use.ORGANIZATION);

        private final TemplateField.Use use;

        Rows(TemplateField.Use use) {
            this.use = use;
        }

        static Rows of(TemplateField.Use use) {
            return use == TemplateField.Use.PERSON ? PEOPLE : ORGANIZATIONS;
        }

        public TemplateField.Use use() {
            return use;
        }
    }

    /** A column of the sheet, counted from 0, and what stands in it. */
    public record Column(int column, TemplateField field) {}
}
