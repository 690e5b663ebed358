package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weike.core.ledger.template.CellPlace;
import org.weike.core.ledger.template.TemplateGrid.Cell;
import org.weike.core.ledger.template.TemplateGrid.Merge;
import org.weike.core.ledger.template.TemplateGrid.Sheet;
import org.weike.core.ledger.template.TemplateMapping;

/** One sheet of a form as it lies on the table: a field is dropped onto a cell, or a cell is chosen with the keys. */
final class FormGrid extends Div {

    private static final int MOST_ROWS = 60;
    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST = 60;

    /** One stop for the Tab key, arrows between the cells; a dropped field is told to the server once. */
    private static final String ATTEND = """
            const grid = this;
            const go = (from, down, right) => {
              let row = +from.dataset.row, column = +from.dataset.column;
              for (let step = 0; step < 100; step++) {
                row += down; column += right;
                const next = grid.querySelector(`button[data-row="${row}"][data-column="${column}"]`);
                if (next) { from.tabIndex = -1; next.tabIndex = 0; next.focus(); return; }
              }
            };
            const ways = {ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1]};
            grid.addEventListener('keydown', it => {
              const way = ways[it.key];
              if (way && it.target.dataset.row) { it.preventDefault(); go(it.target, ...way); }
            });
            grid.addEventListener('dragover', it => it.preventDefault());
            grid.addEventListener('drop', it => {
              it.preventDefault();
              const cell = it.target.closest('td')?.querySelector('button');
              const field = it.dataTransfer.getData('text/plain');
              if (cell && field) {
                grid.dispatchEvent(new CustomEvent('field-dropped', {detail: {
                  field, row: +cell.dataset.row, column: +cell.dataset.column}}));
              }
            });
            """;

    private final int number;
    private final transient Sheet sheet;
    private final Map<CellPlace, NativeButton> buttons = new HashMap<>();
    private final transient Consumer<CellPlace> chosen;

    FormGrid(int number, Sheet sheet, Consumer<CellPlace> chosen) {
        this.number = number;
        this.sheet = sheet;
        this.chosen = chosen;
        addClassName("form-grid");
        add(table());
        if (sheet.rows() > MOST_ROWS || sheet.columns() > MOST_COLUMNS) {
            var rest = new Div(getTranslation("template.more", MOST_ROWS, MOST_COLUMNS));
            rest.addClassName("small");
            add(rest);
        }
        getElement().executeJs(ATTEND);
    }

    /** Tells which field was dropped onto which cell. */
    FormGrid onDrop(BiConsumer<CellPlace, String> dropped) {
        getElement()
                .addEventListener("field-dropped", it -> {
                    var detail = it.getEventData();
                    int row = detail.get("event.detail.row").asInt();
                    int column = detail.get("event.detail.column").asInt();
                    var place = new CellPlace(number, row, column);
                    if (buttons.containsKey(place)) {
                        dropped.accept(place, detail.get("event.detail.field").asString());
                    }
                })
                .addEventData("event.detail.row")
                .addEventData("event.detail.column")
                .addEventData("event.detail.field");
        return this;
    }

    private NativeTable table() {
        int width = Math.min(sheet.columns(), MOST_COLUMNS);
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", sheet.name());
        var letters = new NativeTableRow(corner());
        for (int column = 0; column < width; column++) {
            letters.add(heading(CellPlace.letters(column), "col"));
        }
        var body = new NativeTableBody();
        for (int row = 0; row < Math.min(sheet.rows(), MOST_ROWS); row++) {
            body.add(row(row, width));
        }
        table.add(new NativeTableHeader(letters), body);
        return table;
    }

    private static NativeTableCell corner() {
        var corner = new NativeTableCell();
        corner.getElement().setAttribute("aria-hidden", "true");
        return corner;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow row(int row, int width) {
        var line = new NativeTableRow(heading(Integer.toString(row + 1), "row"));
        for (int column = 0; column < width; column++) {
            @Nullable Merge merge = sheet.merge(row, column).orElse(null);
            if (merge == null || merge.beginsAt(row, column)) {
                line.add(cell(new CellPlace(number, row, column), merge, width));
            }
        }
        return line;
    }

    private NativeTableCell cell(CellPlace place, @Nullable Merge merge, int width) {
        String text = sheet.cell(place.row(), place.column()).map(Cell::text).orElse("");
        var button = new NativeButton(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        button.getElement().setAttribute("data-row", Integer.toString(place.row()));
        button.getElement().setAttribute("data-column", Integer.toString(place.column()));
        button.setTabIndex(buttons.isEmpty() ? 0 : -1);
        button.addClickListener(it -> chosen.accept(place));
        button.setAriaLabel(place.text() + " " + text);
        buttons.put(place, button);
        var cell = new NativeTableCell(new Component[] {button});
        if (merge != null) {
            int columns = Math.min(merge.lastColumn() + 1, width) - place.column();
            int rows = Math.min(merge.lastRow() + 1, MOST_ROWS) - place.row();
            cell.getElement().setAttribute("colspan", Integer.toString(columns));
            cell.getElement().setAttribute("rowspan", Integer.toString(rows));
        }
        return cell;
    }

    /** Shows on the cells what is filled into them, and which one is chosen. */
    void show(TemplateMapping mapping, @Nullable CellPlace selected, TemplateTexts texts) {
        buttons.forEach((place, button) -> {
            String text =
                    sheet.cell(place.row(), place.column()).map(Cell::text).orElse("");
            var use = mapping.at(place);
            button.removeAll();
            button.setText(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            use.ifPresent(it -> {
                var field = new Span(texts.field(it));
                field.addClassNames("field-chip");
                button.add(field);
            });
            String said = use.map(it -> " " + texts.whole(it)).orElse("");
            button.setAriaLabel(place.text() + " " + text + said);
            button.getElement().setAttribute("aria-pressed", Boolean.toString(place.equals(selected)));
        });
    }
}
