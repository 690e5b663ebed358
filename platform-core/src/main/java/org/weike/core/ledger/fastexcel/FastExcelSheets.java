package org.weike.core.ledger.fastexcel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import org.weike.core.ledger.LedgerExport;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerSheets;
import org.weike.core.ledger.LedgerWord;

/** Writes a sheet of organizations and one of persons. */
@Component
class FastExcelSheets implements LedgerSheets {

    static final String PROGRAM = "Weike";
    static final String VERSION = "1.0";

    private static final Set<LedgerWord> OF_GUESTS =
            Set.of(LedgerWord.GUEST_COUNT, LedgerWord.GUEST_HOURS, LedgerWord.GUEST);

    @Override
    public void write(LedgerExport export, Function<LedgerWord, String> words, OutputStream out) throws IOException {
        var workbook = new Workbook(out, PROGRAM, VERSION);
        var organizations =
                new SheetWriter(workbook.newWorksheet(words.apply(LedgerWord.ORGANIZATIONS)), export, words);
        organizations.head(known(ofOrganizations(export.question().period()), export));
        export.organizations().forEach(organizations::row);
        organizations.total(export.ledger().sum());
        organizations.finish();
        var persons = new SheetWriter(workbook.newWorksheet(words.apply(LedgerWord.PEOPLE)), export, words);
        persons.head(known(ofPersons(export.question().period()), export));
        export.persons().each(persons::row);
        persons.finish();
        workbook.finish();
    }

    /** Of a day no guests are known, so nothing is said of them. */
    private static LedgerWord[] known(LedgerWord[] columns, LedgerExport export) {
        return export.day() == null
                ? columns
                : Stream.of(columns).filter(it -> !OF_GUESTS.contains(it)).toArray(LedgerWord[]::new);
    }

    private static LedgerWord[] ofOrganizations(LedgerPeriod period) {
        return period.isWholeYear()
                ? new LedgerWord[] {
                    LedgerWord.ORGANIZATION,
                    LedgerWord.HEADCOUNT,
                    LedgerWord.TARGET,
                    LedgerWord.CENTRALIZED,
                    LedgerWord.ONLINE,
                    LedgerWord.SHORTFALL,
                    LedgerWord.COMPLETED,
                    LedgerWord.GUEST_COUNT,
                    LedgerWord.GUEST_HOURS
                }
                : new LedgerWord[] {
                    LedgerWord.ORGANIZATION,
                    LedgerWord.HEADCOUNT,
                    LedgerWord.CENTRALIZED,
                    LedgerWord.ONLINE,
                    LedgerWord.EARNED,
                    LedgerWord.GUEST_COUNT,
                    LedgerWord.GUEST_HOURS
                };
    }

    private static LedgerWord[] ofPersons(LedgerPeriod period) {
        return period.isWholeYear()
                ? new LedgerWord[] {
                    LedgerWord.NAME,
                    LedgerWord.STAFF_NUMBER,
                    LedgerWord.HOME,
                    LedgerWord.TARGET,
                    LedgerWord.CENTRALIZED,
                    LedgerWord.ONLINE,
                    LedgerWord.SHORTFALL,
                    LedgerWord.GUEST
                }
                : new LedgerWord[] {
                    LedgerWord.NAME,
                    LedgerWord.STAFF_NUMBER,
                    LedgerWord.HOME,
                    LedgerWord.CENTRALIZED,
                    LedgerWord.ONLINE,
                    LedgerWord.EARNED,
                    LedgerWord.GUEST
                };
    }
}
