package org.weike.core.roster.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.function.Predicate;
import org.weike.core.roster.table.Cell;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.roster.table.TableRow;

/** One sheet of text; a record over several lines is one row. */
final class CsvTable implements Table {

    private static final String SEPARATORS = ",;\t";
    private static final int LOOKED_AT = 8192;

    private final byte[] file;
    private final TextEncoding encoding;

    CsvTable(byte[] file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** The separator that the beginning of the text holds most of. */
    static char separatorOf(String text) {
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max((one, other) -> Long.compare(count(beginning, one), count(beginning, other)))
                .orElse((int) ',')
                .intValue();
    }

    private static long count(String text, int character) {
        return text.chars().filter(it -> it == character).count();
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void read(int sheet, Predicate<TableRow> reader) {
        int number = 0;
        int filled = 0;
        try (CsvReader<CsvRecord> records = open()) {
            for (CsvRecord each : records) {
                TableRow row = row(number, each);
                number++;
                filled += row.cells().isEmpty() ? 0 : 1;
                if (number > TableLimits.ROWS || filled > TableLimits.FILLED_ROWS) {
                    throw new FileRefused(FileProblem.TOO_MANY_ROWS);
                }
                if (!row.cells().isEmpty() && !reader.test(row)) {
                    return;
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw new FileRefused(FileProblem.BROKEN);
        }
    }

    private char separator() throws IOException {
        var beginning = CharBuffer.allocate(LOOKED_AT);
        try (Reader reader = encoding.reader(file)) {
            int more;
            do {
                more = reader.read(beginning);
            } while (more > 0);
            return separatorOf(beginning.flip().toString());
        }
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator())
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(TableLimits.CELL_CHARACTERS * 4)
                .ofCsvRecord(encoding.reader(file));
    }

    private static TableRow row(int number, CsvRecord csv) {
        int last = csv.getFieldCount();
        while (last > 0 && csv.getField(last - 1).isBlank()) {
            last--;
        }
        if (last > TableLimits.COLUMNS) {
            throw new FileRefused(FileProblem.TOO_MANY_COLUMNS);
        }
        List<String> fields = csv.getFields().subList(0, last);
        if (fields.stream().mapToLong(String::length).sum() > TableLimits.ROW_CHARACTERS) {
            throw new FileRefused(FileProblem.TEXT_TOO_LONG);
        }
        return new TableRow(number, fields.stream().map(CsvTable::cell).toList());
    }

    private static Cell cell(String text) {
        if (text.length() > TableLimits.CELL_CHARACTERS) {
            throw new FileRefused(FileProblem.TEXT_TOO_LONG);
        }
        return Cell.of(text.strip());
    }
}
