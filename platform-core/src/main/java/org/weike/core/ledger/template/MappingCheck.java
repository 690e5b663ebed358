package org.weike.core.ledger.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.weike.core.ledger.template.MappingProblem.Reason;
import org.weike.core.ledger.template.TemplateGrid.Cell;
import org.weike.core.ledger.template.TemplateGrid.Merge;
import org.weike.core.ledger.template.TemplateGrid.Sheet;

/** Finds everything in a mapping that the form cannot be filled with. */
final class MappingCheck {

    private final TemplateGrid grid;
    private final TemplateMapping mapping;
    private final List<MappingProblem> problems = new ArrayList<>();

    private MappingCheck(TemplateGrid grid, TemplateMapping mapping) {
        this.grid = grid;
        this.mapping = mapping;
    }

    static List<MappingProblem> problems(TemplateGrid grid, TemplateMapping mapping) {
        var check = new MappingCheck(grid, mapping);
        check.cells();
        check.tables();
        return check.problems;
    }

    /** Whether a cell can be filled beside the tables, which are not looked at anew. */
    static boolean fitsBeside(TemplateGrid grid, List<TemplateTable> tables, TemplateCell cell) {
        var check = new MappingCheck(grid, new TemplateMapping(List.of(cell), tables));
        check.cells();
        return check.problems.isEmpty();
    }

    private void cells() {
        Set<CellPlace> taken = new HashSet<>();
        for (TemplateCell each : mapping.cells()) {
            CellPlace place = each.place();
            if (!taken.add(place)) {
                add(Reason.TWICE, place);
            }
            if (!each.field().fits(TemplateField.Use.CELL)) {
                add(Reason.UNFIT, place);
            }
            if (mapping.tablesOf(place.sheet()).stream().anyMatch(it -> it.holds(place.row()))) {
                add(Reason.WITHIN_TABLE, place);
            }
            fillable(place);
        }
    }

    private void fillable(CellPlace place) {
        var sheet = grid.sheet(place.sheet());
        if (sheet.isEmpty()) {
            add(Reason.NO_SUCH_SHEET, place);
            return;
        }
        if (sheet.get()
                .merge(place.row(), place.column())
                .filter(it -> !it.beginsAt(place.row(), place.column()))
                .isPresent()) {
            add(Reason.COVERED, place);
        }
        if (sheet.get().cell(place.row(), place.column()).filter(Cell::formula).isPresent()) {
            add(Reason.FORMULA, place);
        }
    }

    private void tables() {
        for (int at = 0; at < mapping.tables().size(); at++) {
            TemplateTable table = mapping.tables().get(at);
            var corner = new CellPlace(table.sheet(), table.firstRow(), 0);
            boolean overlaps = mapping.tables().subList(0, at).stream()
                    .anyMatch(it -> it.sheet() == table.sheet()
                            && it.firstRow() <= table.lastRow()
                            && table.firstRow() <= it.lastRow());
            if (overlaps) {
                add(Reason.TABLES_OVERLAP, corner);
            }
            if (table.columns().isEmpty()) {
                add(Reason.NO_COLUMNS, corner);
            }
            grid.sheet(table.sheet()).ifPresentOrElse(it -> table(it, table), () -> add(Reason.NO_SUCH_SHEET, corner));
        }
    }

    private void table(Sheet sheet, TemplateTable table) {
        Set<Integer> taken = new HashSet<>();
        for (TemplateTable.Column each : table.columns()) {
            var place = new CellPlace(table.sheet(), table.firstRow(), each.column());
            if (!taken.add(each.column())) {
                add(Reason.TWICE, place);
            }
            if (!each.field().fits(table.rows().use())) {
                add(Reason.UNFIT, place);
            }
            sheet.merges().stream()
                    .filter(it -> touches(it, table) && it.holds(it.firstRow(), each.column()))
                    .findFirst()
                    .ifPresent(it -> merged(it, each, place));
            sheet.cells(each.column(), table.firstRow(), table.lastRow())
                    .filter(Cell::formula)
                    .findFirst()
                    .ifPresent(it -> add(Reason.FORMULA, new CellPlace(table.sheet(), it.row(), it.column())));
        }
        sheet.merges().stream()
                .filter(it -> touches(it, table) && it.lastRow() > it.firstRow())
                .filter(it -> it.firstRow() > table.firstRow() || it.lastRow() < table.lastRow())
                .findFirst()
                .ifPresent(
                        it -> add(Reason.ROWS_MERGED, new CellPlace(table.sheet(), it.firstRow(), it.firstColumn())));
    }

    private void merged(Merge merge, TemplateTable.Column column, CellPlace place) {
        if (merge.lastRow() > merge.firstRow()) {
            add(Reason.ROWS_MERGED, place);
        } else if (merge.firstColumn() != column.column()) {
            add(Reason.COVERED, place);
        }
    }

    private static boolean touches(Merge merge, TemplateTable table) {
        return merge.firstRow() <= table.lastRow() && merge.lastRow() >= table.firstRow();
    }

    private void add(Reason reason, CellPlace place) {
        problems.add(new MappingProblem(reason, place));
    }
}
