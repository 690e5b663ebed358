package org.weike.core.roster.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.weike.core.roster.table.Cell;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.roster.table.TableRow;

/** Reads one sheet from top to bottom; empty rows and cells cost no memory. */
final class SheetReader {

    private static final int LETTERS = 26;

    private final Xml xml;
    private final CellReader cells;
    private final StringBuilder text = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private int filled;
    private int characters;

    SheetReader(Xml xml, CellReader cells) {
        this.xml = xml;
        this.cells = cells;
    }

    void read(Predicate<TableRow> reader) {
        var values = new ArrayList<Cell>();
        while (xml.next()) {
            if (xml.begins("row")) {
                beginRow();
                values.clear();
            } else if (xml.begins("c")) {
                readCell(values);
            } else if (xml.ends("row") && !values.isEmpty()) {
                filled++;
                if (filled > TableLimits.FILLED_ROWS) {
                    throw new FileRefused(FileProblem.TOO_MANY_ROWS);
                }
                if (!reader.test(new TableRow(row, values))) {
                    return;
                }
            }
        }
    }

    private void beginRow() {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        characters = 0;
        if (row < 0) {
            throw new FileRefused(FileProblem.BROKEN);
        }
        if (row >= TableLimits.ROWS) {
            throw new FileRefused(FileProblem.TOO_MANY_ROWS);
        }
    }

    private void readCell(List<Cell> values) {
        String place = xml.attribute("r");
        column = place == null ? column + 1 : columnOf(place);
        String type = xml.attribute("t", "n");
        int style = xml.number("s", 0);
        boolean formula = false;
        text.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
            } else if (xml.begins("v")) {
                xml.text(text);
            } else if (xml.begins("is")) {
                text.append(SharedStrings.rich(xml, "is"));
            }
        }
        Cell cell = cells.read(type, style, formula, text.toString());
        if (!cell.isBlank()) {
            put(values, cell);
        }
    }

    private void put(List<Cell> values, Cell cell) {
        if (column >= TableLimits.COLUMNS) {
            throw new FileRefused(FileProblem.TOO_MANY_COLUMNS);
        }
        if (cell.text().length() > TableLimits.CELL_CHARACTERS) {
            throw new FileRefused(FileProblem.TEXT_TOO_LONG);
        }
        characters += cell.text().length();
        if (characters > TableLimits.ROW_CHARACTERS) {
            throw new FileRefused(FileProblem.TEXT_TOO_LONG);
        }
        while (values.size() < column) {
            values.add(Cell.EMPTY);
        }
        if (values.size() == column) {
            values.add(cell);
        } else {
            values.set(column, cell);
        }
    }

    private static int columnOf(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            column = column * LETTERS + (place.charAt(at) - 'A' + 1);
            if (column <= 0 || column > 1 << 14) {
                throw new FileRefused(FileProblem.BROKEN);
            }
        }
        if (column == 0) {
            throw new FileRefused(FileProblem.BROKEN);
        }
        return column - 1;
    }
}
