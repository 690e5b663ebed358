package org.weike.ui.roster;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import org.weike.core.roster.Batch;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.WorkbookDownload;

/** Hands a file back with what is to be said at its cells, in the language of the screen it was asked on. */
final class AnnotatedDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final String TEXT = "text/csv";

    private final transient RosterImportDesk imports;
    private final transient Actor actor;
    private final transient Batch batch;
    private final transient ProblemWords words;

    AnnotatedDownload(RosterImportDesk imports, Actor actor, Batch batch, ProblemWords words) {
        this.imports = imports;
        this.actor = actor;
        this.batch = batch;
        this.words = words;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        String name = batch.file().name();
        event.setFileName(words.fileName(name));
        event.setContentType(name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? WorkbookDownload.TYPE : TEXT);
        imports.annotate(actor, batch.id(), words, event.getOutputStream());
    }
}
