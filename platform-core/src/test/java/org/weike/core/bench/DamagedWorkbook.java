package org.weike.core.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.weike.core.roster.Heading;

/** A copy of a generated province in which one cell is wrong in one of every hundred rows of people. */
final class DamagedWorkbook {

    private static final int PEOPLE = 1;
    private static final int EVERY = 100;
    private static final int AT_ONCE = 1_000;

    private final Random chance = new Random(3);
    private final Set<Damage> damages = new HashSet<>();
    private int wrong;

    private DamagedWorkbook() {}

    /** A cell that is wrong: rows are counted from 0. */
    record Damage(int row, Heading heading) {}

    /** Writes the copy, and tells which of its cells are wrong. */
    static Set<Damage> copy(InputStream in, OutputStream out) throws IOException {
        var copy = new DamagedWorkbook();
        try (var read = new ReadableWorkbook(in);
                var written = new Workbook(out, "bench", "1.0")) {
            for (Sheet each : read.getSheets().toList()) {
                copy.copy(each, written.newWorksheet(each.getName()));
            }
        }
        return copy.damages;
    }

    private void copy(Sheet from, Worksheet to) throws IOException {
        List<String> head = List.of();
        try (Stream<Row> rows = from.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                int number = row.getRowNum() - 1;
                String[] cells = IntStream.range(0, row.getCellCount())
                        .mapToObj(row::getCellText)
                        .toArray(String[]::new);
                if (number == 0) {
                    head = List.of(cells);
                } else if (from.getIndex() == PEOPLE && isNext(number)) {
                    damage(number, cells, head);
                }
                for (int column = 0; column < cells.length; column++) {
                    to.value(number, column, cells[column]);
                }
                if (number % AT_ONCE == 0) {
                    to.flush();
                }
            }
        }
        to.finish();
    }

    private boolean isNext(int number) {
        if (number % EVERY == 1) {
            wrong = number + chance.nextInt(EVERY);
        }
        return number == wrong;
    }

    private void damage(int row, String[] cells, List<String> head) {
        switch (chance.nextInt(4)) {
            case 0 -> spoil(row, cells, head.indexOf("手机号码"), "1390", Heading.PHONE);
            case 1 -> spoil(row, cells, head.indexOf("姓名"), "", Heading.NAME);
            case 2 -> spoil(row, cells, head.indexOf("身份证号"), "990000195001010000", Heading.IDENTITY);
            default -> spoil(row, cells, head.indexOf("人员类别"), "??", Heading.STANDING);
        }
    }

    private void spoil(int row, String[] cells, int column, String text, Heading heading) {
        cells[column] = text;
        damages.add(new Damage(row, heading));
    }
}
