package org.weike.core.ledger.fastexcel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.function.Function;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import org.weike.core.ledger.Hours;
import org.weike.core.ledger.LedgerExport;
import org.weike.core.ledger.LedgerSum;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.OrganizationRow;
import org.weike.core.ledger.PersonRow;
import org.weike.core.shared.CreditHours;

/** Writes one sheet from top to bottom; the mark of the export stands above the rows and on every printed page. */
final class SheetWriter {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String HOURS = "0.00";
    private static final int WIDEST = 24;
    private static final int ROWS_IN_MEMORY = 1_000;

    private final Worksheet sheet;
    private final Function<LedgerWord, String> words;
    private int row;

    SheetWriter(Worksheet sheet, LedgerExport export, Function<LedgerWord, String> words) {
        this.sheet = sheet;
        this.words = words;
        mark(export);
    }

    private void mark(LedgerExport export) {
        var node = export.ledger().node().name();
        var at = export.at().atZone(CHINA).format(MINUTES);
        sheet.header(unformatted(words.apply(LedgerWord.TITLE) + " " + node), Position.CENTER);
        sheet.footer(unformatted(export.by() + " · " + at), Position.CENTER);
        sheet.value(row, 0, words.apply(LedgerWord.TITLE));
        sheet.style(row, 0).bold().set();
        row++;
        line(LedgerWord.NODE, node);
        line(LedgerWord.YEAR, String.valueOf(export.question().year()));
        line(LedgerWord.FILTER, filter(export));
        line(LedgerWord.EXPORTED_BY, export.by());
        line(LedgerWord.EXPORTED_AT, at);
        row++;
    }

    /** In headers and footers an ampersand begins a format. */
    private static String unformatted(String text) {
        return text.replace("&", "&&");
    }

    private void line(LedgerWord label, String value) {
        sheet.value(row, 0, words.apply(label));
        sheet.value(row, 1, value);
        row++;
    }

    private String filter(LedgerExport export) {
        var filter = export.question().filter();
        var parts = new ArrayList<String>();
        parts.add(words.apply(filter.onlyShort() ? LedgerWord.ONLY_SHORT : LedgerWord.EVERYBODY));
        if (filter.guests()) {
            parts.add(words.apply(LedgerWord.WITH_GUESTS));
        }
        if (!filter.words().isBlank()) {
            parts.add(words.apply(LedgerWord.MATCHING) + " " + filter.words().strip());
        }
        return String.join(" · ", parts);
    }

    void head(LedgerWord... columns) {
        for (int column = 0; column < columns.length; column++) {
            sheet.width(column, WIDEST);
            sheet.value(row, column, words.apply(columns[column]));
            sheet.style(row, column).bold().set();
        }
        row++;
        sheet.freezePane(1, row);
    }

    void row(OrganizationRow organization) {
        sheet.value(row, 0, organization.organization().name());
        sum(organization.sum());
        sheet.value(row, 7, organization.guests().people());
        hours(8, organization.guests().hours().earned());
        next();
    }

    void total(LedgerSum sum) {
        sheet.value(row, 0, words.apply(LedgerWord.TOTAL));
        sheet.style(row, 0).bold().set();
        sum(sum);
        next();
    }

    private void sum(LedgerSum sum) {
        sheet.value(row, 1, sum.people());
        hours(2, sum.hours());
        sheet.value(row, 6, BigDecimal.valueOf(sum.completedPercent(), 2));
        sheet.style(row, 6).format("0%").set();
    }

    void row(PersonRow person) {
        sheet.value(row, 0, person.name());
        sheet.value(row, 1, person.staffNumber());
        sheet.value(row, 2, person.home().name());
        hours(3, person.hours());
        if (person.guest()) {
            sheet.value(row, 7, words.apply(LedgerWord.GUEST));
        }
        next();
    }

    private void hours(int column, Hours hours) {
        hours(column, hours.target());
        hours(column + 1, hours.centralized());
        hours(column + 2, hours.online());
        hours(column + 3, hours.shortfall());
    }

    private void hours(int column, CreditHours hours) {
        sheet.value(row, column, hours.value());
        sheet.style(row, column).format(HOURS).set();
    }

    private void next() {
        row++;
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
