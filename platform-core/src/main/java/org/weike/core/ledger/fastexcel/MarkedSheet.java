package org.weike.core.ledger.fastexcel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet that is written from top to bottom, cell by cell; the mark of its export stands above the rows and on every
 * printed page.
 */
final class MarkedSheet {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String HOURS = "0.00";
    private static final int WIDEST = 24;
    private static final int ROWS_IN_MEMORY = 1_000;

    private final Worksheet sheet;
    private int row;
    private int column;

    /** Begins with a title; on paper, the node stands beside it, and who exported when below every page. */
    MarkedSheet(Worksheet sheet, String title, String node, String mark) {
        this.sheet = sheet;
        sheet.header(unformatted(title + " " + node), Position.CENTER);
        sheet.footer(unformatted(mark), Position.CENTER);
        bold();
        text(title);
        next();
    }

    static String minutes(Instant at) {
        return at.atZone(CHINA).format(MINUTES);
    }

    /** In headers and footers an ampersand begins a format. */
    private static String unformatted(String text) {
        return text.replace("&", "&&");
    }

    void line(String label, String value) {
        text(label);
        text(value);
        next();
    }

    /** The names of the columns, below an empty row; rows scroll below them. */
    void head(Iterable<String> columns) {
        next();
        for (String each : columns) {
            sheet.width(column, WIDEST);
            bold();
            text(each);
        }
        next();
        sheet.freezePane(1, row);
    }

    /** Has the cell that is written next stand out. */
    void bold() {
        sheet.style(row, column).bold().set();
    }

    void text(String text) {
        sheet.value(row, column, text);
        column++;
    }

    void number(long number) {
        sheet.value(row, column, number);
        column++;
    }

    void hours(BigDecimal hours) {
        sheet.value(row, column, hours);
        sheet.style(row, column).format(HOURS).set();
        column++;
    }

    void percent(int percent) {
        sheet.value(row, column, BigDecimal.valueOf(percent, 2));
        sheet.style(row, column).format("0%").set();
        column++;
    }

    void next() {
        row++;
        column = 0;
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
