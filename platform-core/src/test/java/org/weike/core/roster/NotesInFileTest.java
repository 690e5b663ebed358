package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.CellNote.Grade;
import org.weike.core.roster.table.TableFormats;

/** Notes come back at their cells, and everything else as it was. */
class NotesInFileTest {

    private static final TableFormats FORMATS = formats();
    private static final List<CellNote> NOTES = List.of(
            new CellNote(1, 2, 1, "工号重复", Grade.REMARK),
            new CellNote(1, 5, 3, "手机<号>不对", Grade.REMARK),
            new CellNote(0, 3, 0, "没有这个上级", Grade.REMARK));

    private static TableFormats formats() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan("org.weike.core.roster.csv", "org.weike.core.roster.xlsx", "org.weike.core.roster.table");
            context.refresh();
            return context.getBean(TableFormats.class);
        }
    }

    private static byte[] annotated(byte[] file, List<CellNote> notes) throws IOException {
        var out = new ByteArrayOutputStream();
        FORMATS.of(file).annotate(file, notes, out);
        return out.toByteArray();
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        var texts = new ArrayList<String>();
        workbook.forEach(sheet ->
                sheet.forEach(row -> row.forEach((Cell cell) -> texts.add(cell.getAddress() + "=" + cell))));
        return texts;
    }

    private static String comment(XSSFWorkbook workbook, CellNote note) {
        return workbook.getSheetAt(note.sheet())
                .getRow(note.row())
                .getCell(note.column())
                .getCellComment()
                .getString()
                .getString();
    }

    @Test
    void becomeCommentsOfTheSameWorkbook() throws IOException {
        byte[] file = RosterWorkbook.of(new RosterProvince("示范省", 40, 60, 3));

        byte[] back = annotated(file, NOTES);

        try (var before = new XSSFWorkbook(new ByteArrayInputStream(file));
                var after = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            assertThat(NOTES).allSatisfy(it -> assertThat(comment(after, it)).isEqualTo(it.text()));
            assertThat(texts(after)).isEqualTo(texts(before));
        }
    }

    @Test
    void joinTheCommentsThatAreThere() throws IOException {
        byte[] once = annotated(RosterWorkbook.of(new RosterProvince("示范省", 40, 60, 3)), NOTES);

        byte[] twice = annotated(once, List.of(NOTES.getFirst(), new CellNote(1, 7, 0, "又一条", Grade.REMARK)));

        try (var after = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
            assertThat(comment(after, NOTES.getFirst())).isEqualTo("工号重复\n工号重复");
            assertThat(comment(after, new CellNote(1, 7, 0, "", Grade.REMARK))).isEqualTo("又一条");
        }
    }

    @Test
    void colorWhatMustBeCorrectedAndLeaveTheCellsAsTheyAre() throws IOException {
        byte[] file = RosterWorkbook.of(new RosterProvince("示范省", 40, 60, 3));
        List<CellNote> notes = List.of(
                new CellNote(1, 2, 1, "工号重复", Grade.FAULT),
                new CellNote(1, 4, 4, "没有这个支部", Grade.CONFLICT),
                new CellNote(1, 6, 3, "还有别人用", Grade.REMARK));

        byte[] twice = annotated(annotated(file, notes), List.of(new CellNote(1, 8, 0, "没有填", Grade.FAULT)));

        try (var before = new XSSFWorkbook(new ByteArrayInputStream(file));
                var after = new XSSFWorkbook(new ByteArrayInputStream(twice))) {
            assertThat(colors(after.getSheetAt(1)))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("B3", "FFFFC7CE", "E5", "FFFFE5B4", "A9", "FFFFC7CE"));
            assertThat(colors(after.getSheetAt(0))).isEmpty();
            assertThat(texts(after)).isEqualTo(texts(before));
            assertThat(after.getNumCellStyles()).isEqualTo(before.getNumCellStyles());
        }
    }

    /** The colors that conditions give to cells. */
    private static Map<String, String> colors(XSSFSheet sheet) {
        var colors = new HashMap<String, String>();
        XSSFSheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
        for (int at = 0; at < all.getNumConditionalFormattings(); at++) {
            var one = all.getConditionalFormattingAt(at);
            var fill = one.getRule(0).getPatternFormatting().getFillBackgroundColorColor();
            for (var range : one.getFormattingRanges()) {
                colors.put(range.formatAsString(), fill.getARGBHex());
            }
        }
        return colors;
    }

    @Test
    void becomeOneMoreColumnOfText() throws IOException {
        byte[] file = "姓名,工号\r\n\"张\n三\",\"a\"\"b\"\r\n李四,2".getBytes(StandardCharsets.UTF_8);

        byte[] back = annotated(
                file, List.of(new CellNote(0, 1, 0, "甲", Grade.REMARK), new CellNote(0, 2, 1, "乙", Grade.REMARK)));

        assertThat(new String(back, StandardCharsets.UTF_8))
                .isEqualTo("姓名,工号\r\n\"张\n三\",\"a\"\"b\",\"甲\"\r\n李四,2,\"乙\"");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void comeAtOnceHoweverManyCommentsAreThere() throws IOException {
        List<CellNote> many = IntStream.range(0, 20_000)
                .mapToObj(it -> new CellNote(1, it, 2, "身份证号不对", Grade.REMARK))
                .toList();
        byte[] once = annotated(RosterWorkbook.of(new RosterProvince("示范省", 40, 60, 3)), many);

        byte[] twice = annotated(once, many);

        assertThat(twice.length).isGreaterThan(once.length);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void stumbleOverNoBrokenPart() throws IOException {
        byte[] file = annotated(RosterWorkbook.of(new RosterProvince("示范省", 40, 60, 3)), NOTES);
        for (String hostile : List.of(
                "<".repeat(4 << 20), "<a ".repeat(1 << 20), "<a \"".repeat(1 << 20), "<a b='".repeat(1 << 20))) {
            byte[] broken = replaced(file, "xl/worksheets/weikeComments1.xml", hostile);

            assertThat(annotated(broken, NOTES)).isNotEmpty();
        }
    }

    private static byte[] replaced(byte[] file, String part, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(each.getName()));
                zip.write(each.getName().equals(part) ? text.getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void areNoFormulasInText(String note) throws IOException {
        byte[] back = annotated(
                "姓名,工号\n张三,1\n".getBytes(StandardCharsets.UTF_8), List.of(new CellNote(0, 1, 0, note, Grade.REMARK)));

        assertThat(new String(back, StandardCharsets.UTF_8)).isEqualTo("姓名,工号\n张三,1,\"'" + note + "\"\n");
    }
}
