package org.weike.core.roster.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.weike.core.roster.table.Cell;

/** Turns what a workbook stores of a cell into what the cell shows. */
record CellReader(SharedStrings strings, Styles styles, boolean since1904) {

    // The format counts 1900 as a leap year, so days after February of that year are one too many.
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_DAY = 2_958_466;
    private static final double LOSSY = 1e15;
    private static final double LARGEST = 1e25;
    private static final int LONGEST_NUMBER = 40;

    Cell read(String type, int style, boolean formula, String stored) {
        Cell cell = value(type, style, stored);
        return formula && cell.kind() != Cell.Kind.ERROR ? new Cell(cell.text(), Cell.Kind.FORMULA) : cell;
    }

    private Cell value(String type, int style, String stored) {
        return switch (type) {
            case "s" ->
                stored.isBlank() ? Cell.EMPTY : Cell.of(strings.at(stored).strip());
            case "str", "inlineStr", "d" -> Cell.of(stored.strip());
            case "b" -> Cell.of(stored.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(stored.strip(), Cell.Kind.ERROR);
            default -> number(style, stored.strip());
        };
    }

    private Cell number(int style, String stored) {
        if (stored.isEmpty()) {
            return Cell.EMPTY;
        }
        if (stored.length() > LONGEST_NUMBER) {
            return new Cell(stored.substring(0, LONGEST_NUMBER), Cell.Kind.ERROR);
        }
        try {
            double value = Double.parseDouble(stored);
            if (!(Math.abs(value) < LARGEST)) {
                return new Cell(stored, Cell.Kind.ERROR);
            }
            if (styles.isDate(style) && value >= 1 && value < LAST_DAY) {
                LocalDate first = since1904 ? DAY_0_OF_1904 : DAY_0;
                return new Cell(first.plusDays((long) value).toString(), Cell.Kind.DATE);
            }
            return new Cell(plain(stored, value), Math.abs(value) >= LOSSY ? Cell.Kind.LOSSY_NUMBER : Cell.Kind.NUMBER);
        } catch (NumberFormatException broken) {
            return new Cell(stored, Cell.Kind.ERROR);
        }
    }

    private static String plain(String stored, double value) {
        BigDecimal exact = Math.abs(value) < 1e-9 ? BigDecimal.ZERO : new BigDecimal(stored);
        BigDecimal shortest = exact.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
