package org.weike.core.roster.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
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
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"x\"/></sheets></workbook>");
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
