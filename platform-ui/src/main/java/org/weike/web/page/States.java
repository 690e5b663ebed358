package org.weike.web.page;

import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages that say how things stand when there is nothing to study: revoked, withdrawn, not found, thanks. */
@Component
public class States {

    private final Pages pages;
    private final MessageSource words;

    States(Pages pages, MessageSource words) {
        this.pages = pages;
        this.words = words;
    }

    /** A friendly page with the words {@code phone.<state>} and {@code phone.<state>.text}. */
    public ResponseEntity<String> answer(HttpStatus status, String state, Locale locale) {
        return answer(status, state, locale, null);
    }

    ResponseEntity<String> answer(HttpStatus status, String state, Locale locale, @Nullable String reference) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", words.getMessage("phone." + state, null, locale));
        values.put("text", words.getMessage("phone." + state + ".text", null, locale));
        values.put("reference", reference);
        values.put("link", "/learn");
        values.put("linkText", words.getMessage("phone.catalogue", null, locale));
        return pages.answer(status, "state", locale, values);
    }
}
