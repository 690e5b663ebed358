package org.weike.core.roster.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.weike.core.roster.RosterProvince;
import org.weike.core.roster.RosterWorkbook;

/** Files made to do harm get a clear answer within bounds. */
class HostileFileTest {

    private static final TableFormats FORMATS = formats();
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static TableFormats formats() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan("org.weike.core.roster.csv", "org.weike.core.roster.xlsx", "org.weike.core.roster.table");
            context.refresh();
            return context.getBean(TableFormats.class);
        }
    }

    private static List<TableRow> read(byte[] file) {
        var rows = new ArrayList<TableRow>();
        Table table = FORMATS.of(file).open(file);
        for (int sheet = 0; sheet < table.sheets().size(); sheet++) {
            table.read(sheet, rows::add);
        }
        return rows;
    }

    private static byte[] workbook(String rows) {
        return workbook("", out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] workbook(String prologue, Writing rows) {
        return workbook("<sheet name=\"a\" r:id=\"x\"/>", prologue, rows);
    }

    private static byte[] zipOf(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(String sheets, String prologue, Writing rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>");
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"x\" Type=\"a/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((prologue + "<worksheet " + MAIN + "><sheetData>").getBytes(StandardCharsets.UTF_8));
            rows.to(zip);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes rows. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void refuses(byte[] file, FileProblem problem) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        FileRefused.class, it -> assertThat(it.problem()).isEqualTo(problem));
    }

    @Test
    void readsWhatAFormulaLastShowed() {
        assertThat(read(workbook("<row r=\"3\"><c r=\"B3\" t=\"str\"><f>SUM(A1)</f><v>甲</v></c></row>")))
                .containsExactly(new TableRow(2, List.of(Cell.EMPTY, new Cell("甲", Cell.Kind.FORMULA))));
    }

    @Test
    void readsAMillionEmptyRowsAsNothing() {
        byte[] file = workbook("", out -> {
            for (int row = 1; row <= 1_000_000; row++) {
                out.write(("<row r=\"" + row + "\"/>").getBytes(StandardCharsets.US_ASCII));
            }
        });

        assertThat(read(file)).isEmpty();
    }

    @Test
    void refusesAZipBomb() {
        byte[] file = workbook("", out -> {
            byte[] cells = "<c r=\"A1\"/>".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            out.write("<row r=\"1\">".getBytes(StandardCharsets.US_ASCII));
            for (int block = 0; block < 1_000; block++) {
                out.write(cells);
            }
            out.write("</row>".getBytes(StandardCharsets.US_ASCII));
        });

        refuses(file, FileProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void refusesEntitiesAndDocumentTypes() {
        refuses(
                workbook(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                        out -> out.write("<row><c t=\"str\"><v>&e;</v></c></row>".getBytes(StandardCharsets.US_ASCII))),
                FileProblem.DOCUMENT_TYPE);
    }

    @Test
    void refusesEndlessTextAndPlacesOutsideTheSheet() {
        refuses(workbook("<row><c t=\"str\"><v>" + "长".repeat(40_000) + "</v></c></row>"), FileProblem.TEXT_TOO_LONG);
        refuses(workbook("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), FileProblem.BROKEN);
        refuses(workbook("<row r=\"99999999\"><c><v>1</v></c></row>"), FileProblem.TOO_MANY_ROWS);
        refuses(workbook("<row><c r=\"XFD1\"><v>1</v></c></row>"), FileProblem.TOO_MANY_COLUMNS);
        refuses(workbook("<row r=\"x\"><c><v>1</v></c></row>"), FileProblem.BROKEN);
        refuses(workbook("<row><c t=\"s\"><v>7</v></c></row>"), FileProblem.BROKEN);
    }

    @Test
    @Timeout(20)
    void refusesTagsInsideOfTagsWithoutEnd() {
        refuses(workbook("<row><c>" + "<a>".repeat(3_000_000)), FileProblem.BROKEN);
    }

    @Test
    void refusesAZipOfEndlessParts() {
        byte[] part = zipOf(Map.of("a", "x"));
        int directory = lastIndexOf(part, new byte[] {'P', 'K', 1, 2});
        int end = lastIndexOf(part, new byte[] {'P', 'K', 5, 6});
        var many = new ByteArrayOutputStream();
        many.write(part, 0, directory);
        for (int each = 0; each < 400_000; each++) {
            many.write(part, directory, end - directory);
        }
        var tail = ByteBuffer.wrap(part, end, part.length - end).slice().order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt(12, many.size() - directory);
        many.write(part, end, part.length - end);
        long before = allocated();

        refuses(many.toByteArray(), FileProblem.UNPACKS_TOO_LARGE);

        assertThat(allocated() - before).isLessThan(150L << 20);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static int lastIndexOf(byte[] file, byte[] mark) {
        for (int at = file.length - mark.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void refusesSheetsThatTogetherUnpackToTooMuch() {
        String sheets = "<sheet name=\"a\" r:id=\"x\"/>".repeat(60);
        byte[] file = workbook(sheets, "", out -> {
            byte[] cells = "<c/>".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            var noise = new byte[10_000];
            var random = new Random(1);
            for (int block = 0; block < 800; block++) {
                out.write(cells);
                random.nextBytes(noise);
                out.write(("<c t=\"str\"><v>" + HexFormat.of().formatHex(noise) + "</v></c>")
                        .getBytes(StandardCharsets.US_ASCII));
            }
        });

        refuses(file, FileProblem.UNPACKS_TOO_LARGE);
    }

    @Test
    void refusesRowsOfEndlessText() {
        String cell = "<c t=\"str\"><v>" + "长".repeat(30_000) + "</v></c>";

        refuses(workbook("<row>" + cell.repeat(100) + "</row>"), FileProblem.TEXT_TOO_LONG);
        refuses(
                ("姓名\n" + ("长".repeat(30_000) + ",").repeat(100) + "\n").getBytes(StandardCharsets.UTF_8),
                FileProblem.TEXT_TOO_LONG);
    }

    @Test
    void refusesMillionsOfColumns() {
        refuses(("a,".repeat(10_000) + "\n").getBytes(StandardCharsets.UTF_8), FileProblem.TOO_MANY_COLUMNS);
        refuses(("a,".repeat(3_000_000) + "\n").getBytes(StandardCharsets.UTF_8), FileProblem.BROKEN);
    }

    @Test
    void neverWritesAHugeNumberOut() {
        assertThat(read(workbook("<row><c><v>1E+999999999</v></c></row>"))
                        .getFirst()
                        .cell(0)
                        .kind())
                .isEqualTo(Cell.Kind.ERROR);
    }

    @Test
    void answersEveryMutationOfAWorkbookWithinBounds() {
        byte[] sound = RosterWorkbook.of(new RosterProvince("示范省", 40, 60, 3));
        var random = new Random(20);
        for (int round = 0; round < 600; round++) {
            byte[] broken = mutate(sound, random);
            try {
                assertThat(read(broken)).hasSizeLessThan(200);
            } catch (FileRefused refused) {
                assertThat(refused.problem()).isNotNull();
            }
        }
    }

    private static byte[] mutate(byte[] sound, Random random) {
        byte[] broken = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        for (int change = random.nextInt(6); change >= 0 && broken.length > 0; change--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }
}
