package org.weike.core.ledger.fastexcel;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.weike.core.ledger.Hours;
import org.weike.core.ledger.LedgerExport;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerSum;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.OrganizationRow;
import org.weike.core.ledger.PersonRow;

/** Writes one sheet of a ledger: what it is of, and then its rows. */
final class SheetWriter {

    private final MarkedSheet sheet;
    private final Function<LedgerWord, String> words;
    private final LedgerPeriod period;
    private final boolean guests;

    SheetWriter(Worksheet worksheet, LedgerExport export, Function<LedgerWord, String> words) {
        this.words = words;
        this.period = export.question().period();
        LocalDate day = export.day();
        this.guests = day == null;
        String node = export.ledger().node().name();
        String place = day == null ? node : node + " " + day;
        String at = MarkedSheet.minutes(export.at());
        this.sheet = new MarkedSheet(worksheet, words.apply(LedgerWord.TITLE), place, export.by() + " · " + at);
        line(LedgerWord.NODE, node);
        line(LedgerWord.YEAR, String.valueOf(period.year()));
        if (!period.isWholeYear()) {
            line(LedgerWord.MONTHS, period.firstDay() + " — " + period.lastDay());
        }
        if (day != null) {
            line(LedgerWord.DAY, day.toString());
        }
        line(LedgerWord.FILTER, filter(export));
        line(LedgerWord.EXPORTED_BY, export.by());
        line(LedgerWord.EXPORTED_AT, at);
    }

    private void line(LedgerWord label, String value) {
        sheet.line(words.apply(label), value);
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
        sheet.head(Stream.of(columns).map(words).toList());
    }

    void row(OrganizationRow organization) {
        sheet.text(organization.organization().name());
        sum(organization.sum());
        if (guests) {
            sheet.number(organization.guests().people());
            sheet.hours(organization.guests().hours().earned().value());
        }
        sheet.next();
    }

    void total(LedgerSum sum) {
        sheet.bold();
        sheet.text(words.apply(LedgerWord.TOTAL));
        sum(sum);
        sheet.next();
    }

    private void sum(LedgerSum sum) {
        sheet.number(sum.people());
        hours(sum.hours());
        if (period.isWholeYear()) {
            sheet.percent(sum.completedPercent());
        }
    }

    void row(PersonRow person) {
        sheet.text(person.name());
        sheet.text(person.staffNumber());
        sheet.text(person.home().name());
        hours(person.hours());
        if (person.guest()) {
            sheet.text(words.apply(LedgerWord.GUEST));
        }
        sheet.next();
    }

    private void hours(Hours hours) {
        if (period.isWholeYear()) {
            sheet.hours(hours.target().value());
        }
        sheet.hours(hours.centralized().value());
        sheet.hours(hours.online().value());
        sheet.hours(
                period.isWholeYear()
                        ? hours.shortfall().value()
                        : hours.earned().value());
    }

    void finish() throws IOException {
        sheet.finish();
    }
}
