package org.weike.core.ledger.fastexcel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.point.PointExport;
import org.weike.core.ledger.point.PointRow;
import org.weike.core.ledger.point.PointSheets;
import org.weike.core.scanpoint.PointFigures;

/** Writes a sheet of points. */
@Component
class FastExcelPoints implements PointSheets {

    @Override
    public void write(PointExport export, Function<LedgerWord, String> words, OutputStream out) throws IOException {
        var workbook = new Workbook(out, FastExcelSheets.PROGRAM, FastExcelSheets.VERSION);
        String title = words.apply(LedgerWord.POINTS);
        String node = export.ledger().node().name();
        String at = MarkedSheet.minutes(export.at());
        var sheet = new MarkedSheet(workbook.newWorksheet(title), title, node, export.by() + " · " + at);
        sheet.line(words.apply(LedgerWord.NODE), node);
        sheet.line(
                words.apply(LedgerWord.DAYS),
                export.period().first() + " — " + export.period().last());
        sheet.line(words.apply(LedgerWord.EXPORTED_BY), export.by());
        sheet.line(words.apply(LedgerWord.EXPORTED_AT), at);
        sheet.head(Stream.of(
                        LedgerWord.POINT_TITLE,
                        LedgerWord.POINT_PLACE,
                        LedgerWord.SCANS,
                        LedgerWord.LESSONS_BEGUN,
                        LedgerWord.LESSONS_COMPLETED,
                        LedgerWord.HOURS_CREDITED)
                .map(words)
                .toList());
        export.ledger().rows().forEach(it -> row(sheet, it));
        sheet.bold();
        sheet.text(words.apply(LedgerWord.TOTAL));
        sheet.text("");
        figures(sheet, export.ledger().sum());
        sheet.finish();
        workbook.finish();
    }

    private static void row(MarkedSheet sheet, PointRow row) {
        sheet.text(row.title());
        sheet.text(String.join(" › ", row.place().site()) + " › " + row.place().position());
        figures(sheet, row.figures());
        sheet.next();
    }

    private static void figures(MarkedSheet sheet, PointFigures figures) {
        sheet.number(figures.scans());
        sheet.number(figures.begun());
        sheet.number(figures.completed());
        sheet.hours(figures.credited().value());
    }
}
