package org.weike.core.ledger.template.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.weike.core.ledger.template.Filling;
import org.weike.core.ledger.template.TemplateBooks;
import org.weike.core.ledger.template.TemplateGrid;
import org.weike.core.ledger.template.TemplateLimits;
import org.weike.core.ledger.template.TemplateProblem;
import org.weike.core.ledger.template.TemplateRefused;

/** Forms as .xlsx workbooks. */
@Component
class XlsxBooks implements TemplateBooks {

    @Override
    public TemplateGrid open(byte[] file) {
        requireKind(file);
        var book = Book.of(file);
        BookCheck.check(book);
        var texts = book.texts();
        var sheets = new ArrayList<TemplateGrid.Sheet>();
        int cells = 0;
        for (SheetRef each : book.sheets()) {
            var rows = new SheetRows(book.parts().xml(each.part()));
            cells += rows.count();
            if (cells > TemplateLimits.CELLS) {
                throw new TemplateRefused(TemplateProblem.TOO_MANY_CELLS);
            }
            sheets.add(SheetGrid.of(each.name(), rows, texts));
        }
        if (sheets.isEmpty()) {
            throw new TemplateRefused(TemplateProblem.NOT_A_WORKBOOK);
        }
        return new TemplateGrid(sheets);
    }

    private static void requireKind(byte[] file) {
        if (file.length > TemplateLimits.FILE_BYTES) {
            throw new TemplateRefused(TemplateProblem.FILE_TOO_LARGE);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TemplateRefused(TemplateProblem.OLD_OR_LOCKED);
        }
        if (!startsWith(file, 'P', 'K', 3, 4)) {
            throw new TemplateRefused(TemplateProblem.NOT_A_WORKBOOK);
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= file.length || (file[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void fill(byte[] file, Filling filling, OutputStream out) throws IOException {
        new BookFiller(Book.of(file), filling).write(out);
    }
}
