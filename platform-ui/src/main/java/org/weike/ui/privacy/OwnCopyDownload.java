package org.weike.ui.privacy;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import org.weike.core.privacy.OwnDataDesk;
import org.weike.core.shared.Actor;

/** Writes the copy of one's own records while the browser takes it in, in the language of the screen. */
final class OwnCopyDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final transient OwnDataDesk own;
    private final transient Actor actor;
    private final Locale locale;

    OwnCopyDownload(OwnDataDesk own, Actor actor, Locale locale) {
        this.own = own;
        this.actor = actor;
        this.locale = locale;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("weike-my-data.zip");
        event.setContentType("application/zip");
        own.copy(actor, it -> I18NProvider.translate(locale, "copy." + it), event.getOutputStream());
    }
}
