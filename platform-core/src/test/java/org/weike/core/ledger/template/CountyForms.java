package org.weike.core.ledger.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.weike.core.ledger.template.TemplateTable.Column;
import org.weike.core.ledger.template.TemplateTable.Rows;

/** Three forms as counties have them, each with a mapping. */
public enum CountyForms {
    /** A register of people: prepared rows with a formula each, and under them sums, a seal, and a sheet of totals. */
    REGISTER {
        @Override
        XSSFWorkbook make() {
            var book = new XSSFWorkbook();
            var sheet = book.createSheet("人员");
            var line = bordered(book);
            text(sheet, 0, 0, "党员教育培训学时登记表");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
            text(sheet, 1, 0, "填报单位：");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:D2"));
            text(sheet, 1, 5, "填报日期");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            row(sheet, 1).createCell(6).setCellStyle(day);
            List.of("序号", "姓名", "工号", "所在支部", "学时（小时）", "", "", "备注")
                    .forEach(it -> text(sheet, 2, width(sheet, 2), it));
            text(sheet, 3, 4, "集中");
            text(sheet, 3, 5, "线上");
            text(sheet, 3, 6, "合计");
            List.of("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4")
                    .forEach(it -> sheet.addMergedRegion(CellRangeAddress.valueOf(it)));
            for (int at = 4; at < 7; at++) {
                for (int column = 0; column < 8; column++) {
                    row(sheet, at).createCell(column).setCellStyle(line);
                }
                row(sheet, at).setHeightInPoints(21);
                row(sheet, at).getCell(6).setCellFormula("E%d+F%d".formatted(at + 1, at + 1));
            }
            row(sheet, 6).getCell(7).setCellStyle(thick(book));
            var hours = book.createName();
            hours.setNameName("HOURS");
            hours.setRefersToFormula("人员!$E$5:$F$7");
            text(sheet, 7, 0, "合计");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A8:D8"));
            formula(sheet, 7, 4, "SUM(E5:E7)");
            formula(sheet, 7, 5, "SUM(F5:F7)");
            formula(sheet, 7, 6, "SUM(G5:G7)");
            formula(sheet, 8, 4, "E8/COUNTA(B5:B7)");
            formula(sheet, 8, 5, "SUM(HOURS)");
            text(sheet, 9, 0, "（盖章）");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A10:H11"));
            rules(sheet);
            seal(book, sheet, 9);
            note(sheet, 9);
            book.setPrintArea(0, "$A$1:$H$11");
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:4"));
            sheet.setColumnWidth(1, 5_000);
            sheet.createFreezePane(0, 4);
            sheet.setRowBreak(10);
            sheet.getFooter().setCenter("第 &P 页");
            totals(book);
            return book;
        }

        private static void rules(XSSFSheet sheet) {
            var rules = sheet.getSheetConditionalFormatting();
            var red = rules.createConditionalFormattingRule("$G5<$G$8/10");
            red.createFontFormatting().setFontStyle(true, true);
            rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A5:H7")}, red);
            rules.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("E8:G9")},
                    rules.createConditionalFormattingRule("E8=0"));
            var help = sheet.getDataValidationHelper();
            sheet.addValidationData(help.createValidation(
                    help.createExplicitListConstraint(new String[] {"补学", "免修"}),
                    new CellRangeAddressList(4, 6, 7, 7)));
        }

        private static void totals(XSSFWorkbook book) {
            var sheet = book.createSheet("汇总 表");
            text(sheet, 0, 0, "人数");
            formula(sheet, 0, 1, "COUNTA(人员!B5:B7)");
            formula(sheet, 1, 1, "人员!E8");
            formula(sheet, 2, 1, "SUM(人员!F5:F7)+SUM(B1:B2)");
            chart(sheet);
        }

        private static void chart(XSSFSheet sheet) {
            var chart = sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 3, 0, 9, 12));
            var people = Objects.requireNonNull(sheet.getWorkbook().getSheet("人员"));
            var names = XDDFDataSourcesFactory.fromStringCellRange(people, CellRangeAddress.valueOf("B5:B7"));
            var hours = XDDFDataSourcesFactory.fromNumericCellRange(people, CellRangeAddress.valueOf("E5:E7"));
            var bars = chart.createData(
                    ChartTypes.BAR,
                    chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            bars.addSeries(names, hours);
            chart.plot(bars);
        }

        @Override
        public TemplateMapping mapping() {
            return new TemplateMapping(
                    List.of(
                            new TemplateCell(new CellPlace(0, 1, 0), TemplateField.NODE),
                            new TemplateCell(new CellPlace(0, 1, 6), TemplateField.FILLED_ON)),
                    List.of(new TemplateTable(
                            0,
                            4,
                            6,
                            Rows.PEOPLE,
                            List.of(
                                    new Column(0, TemplateField.NUMBER),
                                    new Column(1, TemplateField.NAME),
                                    new Column(2, TemplateField.STAFF_NUMBER),
                                    new Column(3, TemplateField.HOME),
                                    new Column(4, TemplateField.CENTRALIZED),
                                    new Column(5, TemplateField.ONLINE)))));
        }
    },
    /** A table of organizations with one sample row, whose cells are merged, and sums over that row alone. */
    SUMMARY {
        @Override
        XSSFWorkbook make() {
            var book = new XSSFWorkbook();
            var sheet = book.createSheet("Sheet1");
            var line = bordered(book);
            text(sheet, 0, 0, "______年度县级轮训情况统计表");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
            List.of("党组织名称", "人数", "应修学时", "", "完成率", "占比").forEach(it -> text(sheet, 2, width(sheet, 2), it));
            sheet.addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
            for (int column = 0; column < 6; column++) {
                row(sheet, 3).createCell(column).setCellStyle(line);
            }
            text(sheet, 3, 0, "例：某某支部");
            sheet.addMergedRegion(CellRangeAddress.valueOf("C4:D4"));
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            row(sheet, 3).getCell(4).setCellStyle(percent);
            formula(sheet, 3, 5, "B4/B$5");
            text(sheet, 4, 0, "合计");
            formula(sheet, 4, 1, "SUM(B4:B4)");
            formula(sheet, 4, 2, "SUM(C4)");
            formula(sheet, 4, 5, "SUM(F4:F4)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("C5:D5"));
            text(sheet, 6, 0, "说明：");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A7:F8"));
            var rules = sheet.getSheetConditionalFormatting();
            rules.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("E4")},
                    rules.createConditionalFormattingRule("E4<0.8"));
            sheet.setAutoFilter(CellRangeAddress.valueOf("A3:F4"));
            book.setPrintArea(0, "$A$1:$F$8");
            return book;
        }

        @Override
        public TemplateMapping mapping() {
            return new TemplateMapping(
                    List.of(new TemplateCell(new CellPlace(0, 0, 0), TemplateField.YEAR)),
                    List.of(new TemplateTable(
                            0,
                            3,
                            3,
                            Rows.ORGANIZATIONS,
                            List.of(
                                    new Column(0, TemplateField.ORGANIZATION),
                                    new Column(1, TemplateField.PEOPLE),
                                    new Column(2, TemplateField.TARGET),
                                    new Column(4, TemplateField.COMPLETED_SHARE)))));
        }
    },
    /** A page of single cells, protected, with two tables under each other and nothing but formulas on its back. */
    REPORT {
        @Override
        XSSFWorkbook make() {
            var book = new XSSFWorkbook();
            var sheet = book.createSheet("上报 表's");
            var line = bordered(book);
            text(sheet, 0, 1, "学时上报表");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:E1"));
            text(sheet, 1, 1, "总人数");
            row(sheet, 1).createCell(2).setCellStyle(line);
            text(sheet, 1, 3, "完成率");
            row(sheet, 1).createCell(4).setCellStyle(line);
            for (int first : new int[] {3, 8}) {
                text(sheet, first, 1, first == 3 ? "姓名" : "单位名称");
                text(sheet, first, 2, "差额");
                for (int at = first + 1; at < first + 3; at++) {
                    row(sheet, at).createCell(1).setCellStyle(line);
                    row(sheet, at).createCell(2).setCellStyle(line);
                    text(sheet, at, 3, "固定" + at);
                    formula(sheet, at, 4, "C%d-C$%d".formatted(at + 1, first + 4));
                }
                formula(sheet, first + 3, 2, "SUM(C%d:C%d)".formatted(first + 2, first + 3));
            }
            formula(sheet, 13, 2, "C7+C12");
            formula(sheet, 13, 4, "\"C7\"&C7");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A5:A6"));
            var rules = sheet.getSheetConditionalFormatting();
            rules.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("C5:C6"), CellRangeAddress.valueOf("C10:C11")},
                    rules.createConditionalFormattingRule("COUNTIF($C$5:$C$6,C5)>1"));
            sheet.protectSheet("secret");
            book.setPrintArea(0, "$A$1:$E$14");
            var back = book.createSheet("背面");
            formula(back, 0, 0, "'上报 表''s'!C14");
            back.setDisplayGridlines(false);
            book.setSheetHidden(1, true);
            return book;
        }

        @Override
        public TemplateMapping mapping() {
            return new TemplateMapping(
                    List.of(
                            new TemplateCell(new CellPlace(0, 1, 2), TemplateField.PEOPLE),
                            new TemplateCell(new CellPlace(0, 1, 4), TemplateField.COMPLETED_SHARE)),
                    List.of(
                            new TemplateTable(
                                    0,
                                    4,
                                    5,
                                    Rows.PEOPLE,
                                    List.of(new Column(1, TemplateField.NAME), new Column(2, TemplateField.SHORTFALL))),
                            new TemplateTable(
                                    0,
                                    9,
                                    10,
                                    Rows.ORGANIZATIONS,
                                    List.of(
                                            new Column(1, TemplateField.ORGANIZATION),
                                            new Column(2, TemplateField.SHORTFALL)))));
        }
    };

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    abstract XSSFWorkbook make();

    public abstract TemplateMapping mapping();

    public byte[] bytes() {
        try (var book = make()) {
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int row) {
        var found = sheet.getRow(row);
        return found == null ? sheet.createRow(row) : found;
    }

    private static int width(XSSFSheet sheet, int row) {
        return Math.max(0, row(sheet, row).getLastCellNum());
    }

    private static void text(XSSFSheet sheet, int row, int column, String text) {
        var found = row(sheet, row).getCell(column);
        (found == null ? row(sheet, row).createCell(column) : found).setCellValue(text);
    }

    private static void formula(XSSFSheet sheet, int row, int column, String formula) {
        row(sheet, row).createCell(column).setCellFormula(formula);
    }

    private static XSSFCellStyle bordered(XSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle thick(XSSFWorkbook book) {
        var style = book.createCellStyle();
        style.setBorderBottom(BorderStyle.THICK);
        return style;
    }

    private static void seal(XSSFWorkbook book, XSSFSheet sheet, int row) {
        int picture = book.addPicture(DOT, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 5, row, 6, row + 2), picture);
    }

    private static void note(XSSFSheet sheet, int row) {
        var help = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = help.createClientAnchor();
        anchor.setRow1(row);
        anchor.setRow2(row + 2);
        anchor.setCol1(1);
        anchor.setCol2(3);
        var note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(help.createRichTextString("盖公章"));
        row(sheet, row).getCell(0).setCellComment(note);
    }
}
