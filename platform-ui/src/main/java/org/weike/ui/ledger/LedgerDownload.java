package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.shared.Actor;

/** Writes a ledger as a workbook while the browser takes it in, in the language of the screen it was asked on. */
final class LedgerDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient LedgerDesk ledgers;
    private final transient Actor actor;
    private final transient LedgerQuestion question;
    private final Map<LedgerWord, String> words = new EnumMap<>(LedgerWord.class);

    LedgerDownload(LedgerDesk ledgers, Actor actor, LedgerQuestion question, Component screen) {
        this.ledgers = ledgers;
        this.actor = actor;
        this.question = question;
        for (LedgerWord each : LedgerWord.values()) {
            words.put(each, screen.getTranslation("ledger.word." + each));
        }
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("ledger-" + Months.ofName(question.period()) + ".xlsx");
        event.setContentType(TYPE);
        ledgers.export(actor, question, it -> words.getOrDefault(it, it.name()), event.getOutputStream());
    }
}
