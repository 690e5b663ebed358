package org.weike.ui;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;

/** A small form of a county's own: a label, titles in two rows, three prepared rows and a sum under them. */
public final class SampleForm {

    private SampleForm() {}

    public static InputStream open() {
        var out = new ByteArrayOutputStream();
        try {
            var book = new Workbook(out, "Form", "1.0");
            var sheet = book.newWorksheet("登记表");
            sheet.value(0, 0, "党员教育培训学时登记表");
            sheet.range(0, 0, 0, 5).merge();
            sheet.value(1, 0, "填报单位：");
            sheet.range(1, 0, 1, 5).merge();
            String[] titles = {"序号", "姓名", "所在支部", "学时", "", "备注"};
            for (int column = 0; column < titles.length; column++) {
                sheet.value(2, column, titles[column]);
            }
            sheet.range(2, 3, 2, 4).merge();
            sheet.value(3, 3, "集中");
            sheet.value(3, 4, "线上");
            for (int column : new int[] {0, 1, 2, 5}) {
                sheet.range(2, column, 3, column).merge();
            }
            sheet.range(4, 0, 6, 5).style().borderStyle(BorderStyle.THIN).set();
            sheet.value(7, 0, "合计");
            sheet.range(7, 0, 7, 2).merge();
            sheet.formula(7, 3, "SUM(D5:D7)");
            sheet.formula(7, 4, "SUM(E5:E7)");
            sheet.finish();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
