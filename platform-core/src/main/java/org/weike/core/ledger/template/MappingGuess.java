package org.weike.core.ledger.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.weike.core.ledger.template.TemplateGrid.Cell;
import org.weike.core.ledger.template.TemplateGrid.Merge;
import org.weike.core.ledger.template.TemplateGrid.Sheet;
import org.weike.core.ledger.template.TemplateTable.Column;
import org.weike.core.ledger.template.TemplateTable.Rows;

/** Guesses what belongs where from the titles above columns and the labels before cells. */
final class MappingGuess {

    private static final int FEWEST_COLUMNS = 2;
    private static final int DEEPEST_TITLE = 3;

    private MappingGuess() {}

    /** What can be told and can be filled; whatever is doubtful is left for people to say. */
    static TemplateMapping of(TemplateGrid grid) {
        var tables = new ArrayList<TemplateTable>();
        var cells = new ArrayList<TemplateCell>();
        Set<TemplateField> given = EnumSet.noneOf(TemplateField.class);
        for (int number = 0; number < grid.sheets().size(); number++) {
            Sheet sheet = grid.sheets().get(number);
            var table = table(number, sheet);
            table.filter(it -> MappingCheck.problems(grid, new TemplateMapping(List.of(), List.of(it)))
                            .isEmpty())
                    .ifPresent(tables::add);
            int at = number;
            sheet.cells()
                    .forEach(each -> field(each)
                            .filter(it -> !given.contains(it))
                            .flatMap(it -> place(at, sheet, each).map(place -> new TemplateCell(place, it)))
                            .filter(it -> tables.stream().noneMatch(t -> isTitled(t, it.place())))
                            .filter(it -> MappingCheck.fitsBeside(grid, tables, it))
                            .filter(it -> given.add(it.field()))
                            .ifPresent(cells::add));
        }
        return new TemplateMapping(cells, tables);
    }

    /** Whether the place is one of the titles above the table, which name columns and no cells. */
    private static boolean isTitled(TemplateTable table, CellPlace place) {
        return table.sheet() == place.sheet()
                && place.row() < table.firstRow()
                && place.row() >= table.firstRow() - DEEPEST_TITLE
                && table.columns().size() > 1
                && place.row() >= table.firstRow() - 1;
    }

    private static Optional<TemplateTable> table(int number, Sheet sheet) {
        return sheet.lines().keySet().stream()
                .flatMap(row -> Arrays.stream(Rows.values()).map(it -> new Titles(sheet, row, it)))
                .filter(it -> it.count() >= FEWEST_COLUMNS && it.isNamed())
                .max(Comparator.comparingInt(Titles::count))
                .flatMap(it -> it.table(number));
    }

    /** What a label asks for. */
    private static Optional<TemplateField> field(Cell label) {
        return label.formula() ? Optional.empty() : TemplateField.named(label.text(), TemplateField.Use.CELL);
    }

    /** The room for the value of a label, behind it or within it. */
    private static Optional<CellPlace> place(int number, Sheet sheet, Cell label) {
        int behind =
                sheet.merge(label.row(), label.column()).map(Merge::lastColumn).orElse(label.column()) + 1;
        boolean room = behind < sheet.columns()
                && sheet.text(label.row(), behind).isBlank()
                && sheet.cell(label.row(), behind).isPresent();
        if (room) {
            return Optional.of(new CellPlace(number, label.row(), behind));
        }
        boolean within = label.text().strip().matches("(?s).*[:：]|.*[_＿]{2,}.*");
        return within ? Optional.of(new CellPlace(number, label.row(), label.column())) : Optional.empty();
    }

    /** One row of titles, with the titles below those that are merged over several columns. */
    private record Titles(Sheet sheet, int row, Rows rows) {

        int count() {
            return columns(row).size();
        }

        /** A row is about somebody, or about some organization. */
        boolean isNamed() {
            var naming = rows == Rows.PEOPLE ? TemplateField.NAME : TemplateField.ORGANIZATION;
            return columns(row).stream().anyMatch(it -> it.field() == naming);
        }

        private List<Column> columns(int last) {
            var found = new ArrayList<Column>();
            Set<TemplateField> given = EnumSet.noneOf(TemplateField.class);
            for (int at : sheet.columns(row, last)) {
                IntStream.iterate(last, it -> it >= row, it -> it - 1)
                        .mapToObj(it -> sheet.text(it, at))
                        .flatMap(it -> TemplateField.named(it, rows.use()).stream())
                        .findFirst()
                        .filter(given::add)
                        .ifPresent(it -> found.add(new Column(at, it)));
            }
            return found;
        }

        /** The last row of the titles: some are merged downward, and some have others below them. */
        private int bottom() {
            int merged = sheet.merges().stream()
                    .filter(it -> it.firstRow() <= row && it.lastRow() >= row && it.lastRow() - row < DEEPEST_TITLE)
                    .mapToInt(Merge::lastRow)
                    .max()
                    .orElse(row);
            return Math.max(row, merged);
        }

        Optional<TemplateTable> table(int number) {
            int first = bottom() + 1;
            var columns = columns(bottom()).stream()
                    .filter(it ->
                            sheet.cell(first, it.column()).filter(Cell::formula).isEmpty())
                    .toList();
            if (first >= CellPlace.ROWS || columns.isEmpty()) {
                return Optional.empty();
            }
            int last = first;
            while (last + 1 < sheet.rows() && isPrepared(last + 1, columns)) {
                last++;
            }
            return Optional.of(new TemplateTable(number, first, last, rows, columns));
        }

        /** A row that has cells for the columns, and nothing in them but perhaps its number. */
        private boolean isPrepared(int candidate, List<Column> columns) {
            return columns.stream().allMatch(it -> {
                var cell = sheet.cell(candidate, it.column());
                boolean number = it.field() == TemplateField.NUMBER
                        && cell.filter(found -> found.text().matches("[0-9]+")).isPresent();
                return cell.isPresent()
                        && !cell.get().formula()
                        && (number || cell.get().text().isBlank());
            });
        }
    }
}
