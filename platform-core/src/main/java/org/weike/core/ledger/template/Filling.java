package org.weike.core.ledger.template;

import java.util.List;

/** What is written into a form, and the mark that its printed pages carry. */
public record Filling(List<FilledCell> cells, List<FilledTable> tables, String mark) {

    public Filling {
        cells = List.copyOf(cells);
        tables = List.copyOf(tables);
    }

    /** One cell and its value. */
    public record FilledCell(CellPlace place, FilledValue value) {}

    /** The rows of one table, each with one value a column, in the order of the columns. */
    public record FilledTable(TemplateTable table, RowSpool rows) {}
}
