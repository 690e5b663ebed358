package org.weike.ui.scanpoint;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.point.PointLedgerDesk;
import org.weike.core.ledger.point.PointQuestion;
import org.weike.core.shared.Actor;

/** Writes a ledger of points as a workbook while the browser takes it in, in the language of its screen. */
final class PointLedgerDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient PointLedgerDesk ledgers;
    private final transient Actor actor;
    private final transient PointQuestion question;
    private final Map<LedgerWord, String> words = new EnumMap<>(LedgerWord.class);

    PointLedgerDownload(PointLedgerDesk ledgers, Actor actor, PointQuestion question, Component screen) {
        this.ledgers = ledgers;
        this.actor = actor;
        this.question = question;
        for (LedgerWord each : LedgerWord.values()) {
            words.put(each, screen.getTranslation("ledger.word." + each));
        }
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        var period = question.period();
        event.setFileName("points-" + period.first() + "-" + period.last() + ".xlsx");
        event.setContentType(TYPE);
        ledgers.export(actor, question, it -> words.getOrDefault(it, it.name()), event.getOutputStream());
    }
}
