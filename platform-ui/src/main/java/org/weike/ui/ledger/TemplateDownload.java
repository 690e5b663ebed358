package org.weike.ui.ledger;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateFilled;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.FileNames;
import org.weike.ui.kit.WorkbookDownload;

/** Fills a form while the browser takes it in. */
final class TemplateDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private static final Pattern ENDING = Pattern.compile("(?i)\\.xlsx$");

    private final transient TemplateDesk templates;
    private final transient Actor actor;
    private final transient Template template;
    private final transient LedgerQuestion question;
    private final transient TemplateTexts texts;
    private final String node;
    private final String period;

    /** The node is called as files name it. */
    TemplateDownload(
            TemplateDesk templates,
            Actor actor,
            Template template,
            LedgerQuestion question,
            TemplateTexts texts,
            String node) {
        this.templates = templates;
        this.actor = actor;
        this.template = template;
        this.question = question;
        this.texts = texts;
        this.node = node;
        this.period = Months.ofName(question.period());
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(FileNames.of("xlsx", ENDING.matcher(template.name()).replaceFirst(""), node, period));
        event.setContentType(WorkbookDownload.TYPE);
        var filled = templates.fill(actor, template.id(), question, texts, event.getOutputStream());
        if (filled instanceof TemplateFilled.TooManyRows) {
            event.getResponse().sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too many rows");
        }
    }
}
