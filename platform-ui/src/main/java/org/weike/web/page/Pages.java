package org.weike.web.page;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws phone pages from templates. */
@Component
public class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ITemplateEngine templates;
    private final Assets assets;
    private final LessonWorth worth;

    Pages(ITemplateEngine templates, Assets assets, LessonWorth worth) {
        this.templates = templates;
        this.assets = assets;
        this.worth = worth;
    }

    /** The page as text, in the language of the locale. */
    public String draw(String template, Locale locale, Map<String, ?> values) {
        var context = new Context(locale);
        values.forEach(context::setVariable);
        context.setVariable("assets", assets);
        context.setVariable("worth", worth);
        context.setVariable("language", locale.toLanguageTag());
        return templates.process(template, context);
    }

    /** The page as an answer that nobody else may keep. */
    public ResponseEntity<String> answer(HttpStatus status, String template, Locale locale, Map<String, ?> values) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(draw(template, locale, values));
    }
}
