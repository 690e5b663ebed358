package org.weike.core.ledger.template.xlsx;

import java.util.ArrayList;
import org.weike.core.ledger.template.TemplateGrid;

/** Shows the cells of a sheet. */
final class SheetGrid {

    private SheetGrid() {}

    static TemplateGrid.Sheet of(String name, SheetRows rows, SharedTexts texts) {
        var cells = new ArrayList<TemplateGrid.Cell>();
        int height = 0;
        int width = 0;
        for (int row : rows.numbers()) {
            for (var each : rows.cells(row).entrySet()) {
                boolean formula = XmlPart.child(each.getValue(), "f").isPresent();
                cells.add(new TemplateGrid.Cell(row - 1, each.getKey(), texts.said(each.getValue()), formula));
                height = row;
                width = Math.max(width, each.getKey() + 1);
            }
        }
        for (TemplateGrid.Merge each : rows.merges()) {
            height = Math.max(height, each.lastRow() + 1);
            width = Math.max(width, each.lastColumn() + 1);
        }
        return TemplateGrid.Sheet.of(name, height, width, cells, rows.merges());
    }
}
