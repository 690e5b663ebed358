package org.weike.core.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.weike.core.ledger.template.Filling.FilledTable;

/**
 * Compares a filled form with the one it was made from, cell by cell and part by part, as another program reads them.
 */
final class FormComparison {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final byte[] before;
    private final byte[] after;
    private final Filling filling;

    FormComparison(byte[] before, byte[] after, Filling filling) {
        this.before = before;
        this.after = after;
        this.filling = filling;
    }

    void everythingElseIsTheSame() throws IOException {
        try (var old = new XSSFWorkbook(new ByteArrayInputStream(before));
                var made = new XSSFWorkbook(new ByteArrayInputStream(after))) {
            assertThat(made.getNumberOfSheets()).isEqualTo(old.getNumberOfSheets());
            assertThat(made.getForceFormulaRecalculation()).isTrue();
            for (int at = 0; at < old.getNumberOfSheets(); at++) {
                assertThat(made.getSheetName(at)).isEqualTo(old.getSheetName(at));
                assertThat(made.getSheetVisibility(at)).isEqualTo(old.getSheetVisibility(at));
                sheet(at, old.getSheetAt(at), made.getSheetAt(at));
            }
        }
        parts();
    }

    private List<FilledTable> tables(int sheet) {
        return filling.tables().stream()
                .filter(it -> it.table().sheet() == sheet)
                .toList();
    }

    /** Where a row of the form stands in the filled one, told without any of the program's own words. */
    private IntUnaryOperator rows(int sheet) {
        return row -> row
                + tables(sheet).stream()
                        .filter(it -> row > it.table().lastRow())
                        .mapToInt(
                                it -> Math.max(0, it.rows().count() - it.table().prepared()))
                        .sum();
    }

    private boolean isFilled(int sheet, int row, int column) {
        return filling.cells().stream().anyMatch(it -> it.place().equals(new CellPlace(sheet, row, column)))
                || tables(sheet).stream()
                        .anyMatch(it -> it.table().holds(row)
                                && it.table().columns().stream().anyMatch(c -> c.column() == column));
    }

    private void sheet(int number, XSSFSheet old, XSSFSheet made) {
        var goes = rows(number);
        int cells = 0;
        for (var row : old) {
            var now = made.getRow(goes.applyAsInt(row.getRowNum()));
            assertThat(now.getHeight()).isEqualTo(row.getHeight());
            for (var cell : row) {
                cells++;
                same(number, (XSSFCell) cell, now.getCell(cell.getColumnIndex()));
            }
        }
        int more = 0;
        for (FilledTable each : tables(number)) {
            more += Math.max(0, each.rows().count() - each.table().prepared())
                    * Math.max(0, old.getRow(each.table().lastRow()).getPhysicalNumberOfCells());
        }
        int found = 0;
        for (var row : made) {
            found += row.getPhysicalNumberOfCells();
        }
        assertThat(found).isEqualTo(cells + more);
        merges(number, old, made);
        sameFrame(old, made);
    }

    private void same(int sheet, XSSFCell old, XSSFCell now) {
        boolean lastOfGrown = tables(sheet).stream()
                .anyMatch(it -> it.table().lastRow() == old.getRowIndex()
                        && it.rows().count() > it.table().prepared()
                        && it.table().prepared() > 1);
        if (!lastOfGrown) {
            assertThat(now.getCellStyle().getIndex())
                    .isEqualTo(old.getCellStyle().getIndex());
        }
        if (isFilled(sheet, old.getRowIndex(), old.getColumnIndex())) {
            return;
        }
        assertThat(now.getCellType()).as(now.getReference()).isEqualTo(old.getCellType());
        if (old.getCellType() == CellType.STRING) {
            assertThat(now.getRichStringCellValue().toString())
                    .isEqualTo(old.getRichStringCellValue().toString());
        }
        if (old.getCellType() == CellType.FORMULA) {
            assertThat(shape(now.getCellFormula())).isEqualTo(shape(old.getCellFormula()));
        }
    }

    /** A formula without the numbers of its rows, and an only cell like the area that it becomes. */
    private static String shape(String formula) {
        return formula.replaceAll("[0-9]+", "").replaceAll("\\b([A-Z]):\\1\\b", "$1");
    }

    private void merges(int number, XSSFSheet old, XSSFSheet made) {
        var goes = rows(number);
        var expected = new ArrayList<String>();
        for (CellRangeAddress each : old.getMergedRegions()) {
            boolean one = each.getFirstRow() == each.getLastRow();
            int grown = tables(number).stream()
                    .filter(it -> !one && it.table().lastRow() == each.getLastRow())
                    .mapToInt(it -> Math.max(0, it.rows().count() - it.table().prepared()))
                    .sum();
            expected.add(new CellRangeAddress(
                            goes.applyAsInt(each.getFirstRow()),
                            goes.applyAsInt(each.getLastRow()) + grown,
                            each.getFirstColumn(),
                            each.getLastColumn())
                    .formatAsString());
            for (FilledTable table : tables(number)) {
                for (int at = table.table().prepared();
                        one
                                && each.getFirstRow() == table.table().lastRow()
                                && at < table.rows().count();
                        at++) {
                    int row = goes.applyAsInt(table.table().firstRow()) + at;
                    expected.add(new CellRangeAddress(row, row, each.getFirstColumn(), each.getLastColumn())
                            .formatAsString());
                }
            }
        }
        assertThat(made.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What of a sheet has nothing to do with rows. */
    private static List<@Nullable XmlObject> frame(XSSFSheet sheet) {
        var all = sheet.getCTWorksheet();
        return Arrays.asList(
                all.getSheetViews(),
                all.getSheetFormatPr(),
                all.sizeOfColsArray() == 0 ? null : all.getColsArray(0),
                all.getSheetProtection(),
                all.getPageMargins(),
                all.getPageSetup(),
                all.getDrawing(),
                all.getLegacyDrawing());
    }

    private static void sameFrame(XSSFSheet old, XSSFSheet made) {
        var before = frame(old);
        var after = frame(made);
        for (int at = 0; at < before.size(); at++) {
            assertThat(plain(after.get(at))).isEqualTo(plain(before.get(at)));
        }
    }

    /** A part of a sheet with the attributes of each tag in the order of their names. */
    private static String plain(@Nullable XmlObject part) {
        return part == null
                ? ""
                : TAG.matcher(part.xmlText())
                        .replaceAll(it -> Matcher.quoteReplacement(
                                Arrays.stream(it.group().split("[ /<>]+"))
                                        .sorted()
                                        .toList()
                                        .toString()));
    }

    private void parts() throws IOException {
        var old = unzipped(before);
        var made = unzipped(after);
        assertThat(made.keySet()).isEqualTo(old.keySet());
        old.forEach((name, bytes) -> {
            if (!name.matches("xl/(workbook|worksheets/.*|drawings/.*|charts/.*|comments.*)\\.(xml|vml)")) {
                assertThat(made.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
