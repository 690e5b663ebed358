package org.weike.core.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** Writes ledgers as workbooks. */
public interface LedgerSheets {

    /** Writes the workbook and leaves the stream open. */
    void write(LedgerExport export, Function<LedgerWord, String> words, OutputStream out) throws IOException;
}
