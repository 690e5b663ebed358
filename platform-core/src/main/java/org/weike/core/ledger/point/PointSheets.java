package org.weike.core.ledger.point;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.weike.core.ledger.LedgerWord;

/** Writes ledgers of points as workbooks. */
public interface PointSheets {

    /** Writes the workbook and leaves the stream open. */
    void write(PointExport export, Function<LedgerWord, String> words, OutputStream out) throws IOException;
}
