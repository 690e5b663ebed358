package org.weike.core.roster.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableFormat;

/** Workbooks; notes are comments of their cells. */
@Component
@Order(1)
class XlsxFormat implements TableFormat {

    @Override
    public boolean recognizes(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    @Override
    public Table open(byte[] file) {
        return new XlsxTable(file);
    }

    @Override
    public void annotate(byte[] file, Collection<CellNote> notes, OutputStream out) throws IOException {
        new WorkbookNotes(file, notes).write(out);
    }
}
