package org.weike.ui.ledger;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateFilled;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.WorkbookDownload;

/** Fills a form while the browser takes it in. */
final class TemplateDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private final transient TemplateDesk templates;
    private final transient Actor actor;
    private final transient Template template;
    private final transient LedgerQuestion question;
    private final transient TemplateTexts texts;

    TemplateDownload(
            TemplateDesk templates, Actor actor, Template template, LedgerQuestion question, TemplateTexts texts) {
        this.templates = templates;
        this.actor = actor;
        this.template = template;
        this.question = question;
        this.texts = texts;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(Months.ofName(question.period()) + "-" + template.name());
        event.setContentType(WorkbookDownload.TYPE);
        var filled = templates.fill(actor, template.id(), question, texts, event.getOutputStream());
        if (filled instanceof TemplateFilled.TooManyRows) {
            event.getResponse().sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too many rows");
        }
    }
}
