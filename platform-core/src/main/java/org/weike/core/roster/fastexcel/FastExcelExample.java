package org.weike.core.roster.fastexcel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.weike.core.roster.ExampleSheets;

/** Writes every cell as text, and those below too, so that numbers typed there keep all their digits. */
@Component
class FastExcelExample implements ExampleSheets {

    private static final String PROGRAM = "Weike";
    private static final String VERSION = "1.0";
    private static final String TEXT = "@";
    private static final int ROWS_OF_TEXT = 500;
    private static final int WIDTH = 20;

    @Override
    public void write(List<Sheet> sheets, OutputStream out) throws IOException {
        var workbook = new Workbook(out, PROGRAM, VERSION);
        for (Sheet each : sheets) {
            fill(workbook.newWorksheet(each.name()), each.lines());
        }
        workbook.finish();
    }

    private static void fill(Worksheet sheet, List<List<String>> lines) throws IOException {
        List<String> titles = lines.getFirst();
        sheet.range(1, 0, ROWS_OF_TEXT, titles.size() - 1).style().format(TEXT).set();
        for (int row = 0; row < lines.size(); row++) {
            List<String> line = lines.get(row);
            for (int column = 0; column < line.size(); column++) {
                if (!line.get(column).isEmpty()) {
                    sheet.value(row, column, line.get(column));
                }
            }
        }
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        sheet.finish();
    }
}
