package org.weike.web.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.weike.core.mail.Letter;
import org.weike.core.mail.LetterWriter;
import org.weike.core.mail.Written;

/** Words letters by two templates each, one for the page and one for the text, in the language of whoever gets them. */
@Component
class MailPages implements LetterWriter {

    private final ITemplateEngine templates;

    MailPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public Written write(Letter letter, @Nullable URI unsubscribe) {
        var context = new Context(letter.language());
        context.setVariable("content", letter.content());
        if (unsubscribe != null) {
            context.setVariable("unsubscribe", unsubscribe.toString());
        }
        context.setVariable("language", letter.language().toLanguageTag());
        String template = "mail/" + letter.template();
        String subject = templates.process(template + "-subject.txt", context).strip();
        return new Written(
                subject, templates.process(template + ".txt", context), templates.process(template, context));
    }
}
