package org.weike.core.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.weike.core.ledger.template.FilledValue.Amount;
import org.weike.core.ledger.template.FilledValue.Day;
import org.weike.core.ledger.template.FilledValue.Percent;
import org.weike.core.ledger.template.FilledValue.Text;
import org.weike.core.ledger.template.Filling.FilledCell;
import org.weike.core.ledger.template.Filling.FilledTable;
import org.weike.core.ledger.template.xlsx.BooksAtHand;

/** Fills three county forms and opens them with another program. */
class TemplateFillingTest {

    private static final TemplateBooks BOOKS = BooksAtHand.xlsx();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static Stream<Arguments> formsAndRows() {
        return Arrays.stream(CountyForms.values())
                .flatMap(form -> Stream.of(0, 1, 2, 3, 4, 25, 300).map(rows -> Arguments.of(form, rows)));
    }

    @ParameterizedTest
    @MethodSource("formsAndRows")
    void changesNothingButTheFilledCells(CountyForms form, int rows) throws IOException {
        byte[] before = form.bytes();
        var filling = filling(form.mapping(), rows);

        byte[] after = filled(before, filling);

        new FormComparison(before, after, filling).everythingElseIsTheSame();
    }

    @ParameterizedTest
    @MethodSource("formsAndRows")
    void writesEveryRowInItsOrder(CountyForms form, int rows) throws IOException {
        var filling = filling(form.mapping(), rows);

        try (var book = open(filled(form.bytes(), filling))) {
            for (FilledTable each : filling.tables()) {
                var sheet = book.getSheetAt(each.table().sheet());
                int above = filling.tables().stream()
                        .filter(it -> it.table().lastRow() < each.table().firstRow())
                        .mapToInt(it -> Math.max(0, rows - it.table().prepared()))
                        .sum();
                int first = each.table().firstRow() + above;
                int[] at = {first};
                each.rows().each(values -> {
                    for (int column = 0; column < values.size(); column++) {
                        var cell = sheet.getRow(at[0])
                                .getCell(each.table().columns().get(column).column());
                        assertThat(said(cell)).isEqualTo(values.get(column).words());
                    }
                    at[0]++;
                });
                for (; at[0] < first + each.table().prepared(); at[0]++) {
                    for (var column : each.table().columns()) {
                        assertThat(said(sheet.getRow(at[0]).getCell(column.column())))
                                .isEmpty();
                    }
                }
            }
        }
    }

    private static String said(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                cell.getCellStyle().getDataFormatString().equals("0%")
                        ? Math.round(cell.getNumericCellValue() * 100) + "%"
                        : new BigDecimal(cell.toString()).stripTrailingZeros().toPlainString();
            case BLANK -> "";
            default -> cell.getStringCellValue();
        };
    }

    @Test
    void letsSumsRulesPrintAreasAndPicturesFollow() throws IOException {
        try (var book = open(filled(CountyForms.REGISTER.bytes(), filling(CountyForms.REGISTER.mapping(), 25)))) {
            var sheet = book.getSheet("人员");

            assertThat(sheet.getRow(29).getCell(4).getCellFormula()).isEqualTo("SUM(E5:E29)");
            assertThat(sheet.getRow(28).getCell(6).getCellFormula()).isEqualTo("E29+F29");
            assertThat(sheet.getRow(15).getCell(6).getCellFormula()).isEqualTo("E16+F16");
            assertThat(sheet.getRow(30).getCell(4).getCellFormula()).isEqualTo("E30/COUNTA(B5:B29)");
            assertThat(book.getPrintArea(0)).isEqualTo("人员!$A$1:$H$33");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:4");
            assertThat(book.getName("HOURS").getRefersToFormula()).isEqualTo("人员!$E$5:$F$29");
            var rules = sheet.getSheetConditionalFormatting();
            assertThat(rules.getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("A5:H29");
            assertThat(rules.getConditionalFormattingAt(0).getRule(0).getFormula1())
                    .isEqualTo("$G5<$G$30/10");
            assertThat(rules.getConditionalFormattingAt(1)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("E30:G31");
            assertThat(sheet.getDataValidations()
                            .getFirst()
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString())
                    .isEqualTo("H5:H29");
            assertThat(sheet.getRowBreaks()).containsExactly(32);
            assertThat(sheet.getCellComment(new CellAddress("A32"))).isNotNull();
            var seal = (XSSFPicture) sheet.getDrawingPatriarch().getShapes().getFirst();
            assertThat(((XSSFClientAnchor) seal.getAnchor()).getRow1()).isEqualTo(31);
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页");
            assertThat(sheet.getFooter().getRight()).contains("张三 2026-03-02");
            var totals = book.getSheetAt(1);
            assertThat(totals.getRow(2).getCell(1).getCellFormula()).isEqualTo("SUM(人员!F5:F29)+SUM(B1:B2)");
            var chart = totals.getDrawingPatriarch().getCharts().getFirst();
            assertThat(chart.getCTChart().xmlText()).contains("$E$5:$E$29").doesNotContain("$E$7");
        }
    }

    @Test
    void comesToTheRightSums() throws IOException {
        for (int rows : new int[] {1, 3, 25}) {
            try (var book = open(filled(CountyForms.REGISTER.bytes(), filling(CountyForms.REGISTER.mapping(), rows)))) {
                var evaluator = book.getCreationHelper().createFormulaEvaluator();
                int sums = 7 + Math.max(0, rows - 3);
                double expected = rows * (rows + 1) / 2.0 * 0.25;

                assertThat(evaluator
                                .evaluate(book.getSheetAt(0).getRow(sums).getCell(6))
                                .getNumberValue())
                        .isEqualTo(2 * expected);
                assertThat(evaluator
                                .evaluate(book.getSheetAt(1).getRow(0).getCell(1))
                                .getNumberValue())
                        .isEqualTo(rows);
            }
        }
    }

    @Test
    void keepsLabelsAndFillsTheRoomTheyLeave() throws IOException {
        try (var register = open(filled(CountyForms.REGISTER.bytes(), filling(CountyForms.REGISTER.mapping(), 1)));
                var summary = open(filled(CountyForms.SUMMARY.bytes(), filling(CountyForms.SUMMARY.mapping(), 1)))) {
            assertThat(register.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("填报单位：某某县委");
            assertThat(register.getSheetAt(0).getRow(1).getCell(6).getLocalDateTimeCellValue())
                    .isEqualTo(TODAY.atStartOfDay());
            assertThat(summary.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("2026年度县级轮训情况统计表");
        }
    }

    @ParameterizedTest
    @EnumSource(CountyForms.class)
    void guessesWhatBelongsWhere(CountyForms form) {
        var grid = BOOKS.open(form.bytes());

        var guess = MappingGuess.of(grid);

        assertThat(MappingCheck.problems(grid, form.mapping())).isEmpty();
        if (form == CountyForms.REPORT) {
            assertThat(guess.cells())
                    .containsExactlyInAnyOrderElementsOf(form.mapping().cells());
        } else {
            assertThat(guess.tables()).isEqualTo(form.mapping().tables());
        }
    }

    @Test
    void namesWhatCannotBeFilled() {
        var grid = BOOKS.open(CountyForms.REGISTER.bytes());
        var mapping = new TemplateMapping(
                List.of(
                        new TemplateCell(new CellPlace(0, 7, 4), TemplateField.PEOPLE),
                        new TemplateCell(new CellPlace(0, 0, 3), TemplateField.NAME),
                        new TemplateCell(new CellPlace(9, 0, 3), TemplateField.NODE)),
                List.of(new TemplateTable(
                        0,
                        2,
                        6,
                        TemplateTable.Rows.PEOPLE,
                        List.of(new TemplateTable.Column(6, TemplateField.PEOPLE)))));

        assertThat(MappingCheck.problems(grid, mapping).stream()
                        .map(MappingProblem::reason)
                        .distinct())
                .containsExactlyInAnyOrder(
                        MappingProblem.Reason.FORMULA,
                        MappingProblem.Reason.UNFIT,
                        MappingProblem.Reason.COVERED,
                        MappingProblem.Reason.NO_SUCH_SHEET,
                        MappingProblem.Reason.ROWS_MERGED);
    }

    @Test
    void streamsAWholeProvince() throws IOException {
        var filling = filling(CountyForms.REGISTER.mapping(), 200_000);
        long begin = System.nanoTime();
        var count = new long[1];

        BOOKS.fill(CountyForms.REGISTER.bytes(), filling, new OutputStream() {
            @Override
            public void write(int each) {
                count[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                count[0] += length;
            }
        });

        System.out.printf(
                "template: 200000 rows in %.1f s, %d MB%n", (System.nanoTime() - begin) / 1e9, count[0] >> 20);
        assertThat(count[0]).isGreaterThan(1 << 20);
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static byte[] filled(byte[] file, Filling filling) {
        var out = new ByteArrayOutputStream();
        try {
            BOOKS.fill(file, filling, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Filling filling(TemplateMapping mapping, int rows) {
        var cells = mapping.cells().stream()
                .map(it -> new FilledCell(it.place(), single(it.field())))
                .toList();
        var tables = mapping.tables().stream()
                .map(it -> {
                    var spool = new RowSpool(it.columns().size());
                    for (int row = 1; row <= rows; row++) {
                        int number = row;
                        spool.add(it.columns().stream()
                                .map(column -> value(column.field(), number))
                                .toList());
                    }
                    return new FilledTable(it, spool);
                })
                .toList();
        return new Filling(cells, tables, "张三 2026-03-02");
    }

    private static FilledValue single(TemplateField field) {
        return switch (field) {
            case NODE -> new Text("某某县委");
            case YEAR -> Amount.of(2026);
            case FILLED_ON -> new Day(TODAY);
            case COMPLETED_SHARE -> new Percent(85);
            default -> Amount.of(12);
        };
    }

    private static FilledValue value(TemplateField field, int row) {
        return switch (field) {
            case NAME, STAFF_NUMBER, HOME, ORGANIZATION -> new Text("=<" + field + ">&\"" + row);
            case COMPLETED_SHARE -> new Percent(row % 101);
            case CENTRALIZED, ONLINE ->
                new Amount(BigDecimal.valueOf(row * 25L, 2).stripTrailingZeros());
            default -> Amount.of(row);
        };
    }
}
