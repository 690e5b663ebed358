package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** A few rows under headings, for what is read from top to bottom and needs no sorting. */
public final class PlainTable extends NativeTable {

    private final NativeTableBody rows = new NativeTableBody();

    public PlainTable(String... headings) {
        addClassName("plain-table");
        var head = new NativeTableRow();
        for (String each : headings) {
            var cell = new NativeTableHeaderCell(each);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        add(new NativeTableHeader(head), rows);
    }

    public void row(String... texts) {
        row(Arrays.stream(texts).map(Span::new).toArray(Component[]::new));
    }

    public void row(Component... cells) {
        var row = new NativeTableRow();
        for (Component each : cells) {
            row.add(new NativeTableCell(new Component[] {each}));
        }
        rows.add(row);
    }
}
