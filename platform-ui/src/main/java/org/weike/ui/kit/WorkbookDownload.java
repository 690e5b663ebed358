package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.weike.core.ledger.LedgerWord;

/** Writes a ledger as a workbook while the browser takes it in, in the language of the screen it was asked on. */
public final class WorkbookDownload implements DownloadHandler {

    /** What browsers call a workbook. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final transient Writer writer;
    private final Map<LedgerWord, String> words = new EnumMap<>(LedgerWord.class);

    public WorkbookDownload(String fileName, Component screen, Writer writer) {
        this.fileName = fileName;
        this.writer = writer;
        for (LedgerWord each : LedgerWord.values()) {
            words.put(each, screen.getTranslation("ledger.word." + each));
        }
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName);
        event.setContentType(TYPE);
        writer.write(it -> words.getOrDefault(it, it.name()), event.getOutputStream());
    }

    /** Writes the workbook in these words. */
    @FunctionalInterface
    public interface Writer {

        void write(Function<LedgerWord, String> words, OutputStream out) throws IOException;
    }
}
