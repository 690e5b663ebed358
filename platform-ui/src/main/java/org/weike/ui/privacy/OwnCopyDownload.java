package org.weike.ui.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.weike.core.privacy.OwnDataDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.FileNames;

/** Writes the copy of one's own records while the browser takes it in, in the language of the screen. */
final class OwnCopyDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final transient OwnDataDesk own;
    private final transient Actor actor;
    private final Locale locale;
    private final LocalDate today;

    OwnCopyDownload(OwnDataDesk own, Actor actor, Locale locale, LocalDate today) {
        this.own = own;
        this.actor = actor;
        this.locale = locale;
        this.today = today;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(FileNames.of("zip", I18NProvider.translate(locale, "own.copy.file"), today.toString()));
        event.setContentType("application/zip");
        own.copy(actor, it -> I18NProvider.translate(locale, "copy." + it), event.getOutputStream());
    }
}
