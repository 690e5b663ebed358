package org.weike.core.roster.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableFormat;

/** Text with commas, semicolons or tabs. Notes go into one more column, at the end of their rows. */
@Component
@Order(2)
class CsvFormat implements TableFormat {

    private static final int LOOKED_AT = 4096;

    @Override
    public boolean recognizes(byte[] file) {
        boolean wide = file.length > 1 && (file[0] & 0xFE) == 0xFE && (file[1] & 0xFE) == 0xFE;
        for (int at = 0; at < Math.min(file.length, LOOKED_AT) && !wide; at++) {
            if (file[at] == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Table open(byte[] file) {
        return new CsvTable(file, TextEncoding.of(file));
    }

    @Override
    public void annotate(byte[] file, Collection<CellNote> notes, OutputStream out) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        String text = encoding.decode(file);
        Map<Integer, String> byRow = notes.stream()
                .collect(Collectors.toMap(CellNote::row, CellNote::text, (first, next) -> first + "; " + next));
        out.write(file, 0, encoding.markBytes());
        out.write(new CsvNotes(text, CsvTable.separatorOf(text)).with(byRow).getBytes(encoding.charset()));
    }
}
