package org.weike.web.mail;

import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.shared.Actor;
import org.weike.web.page.Pages;
import org.weike.web.page.States;

/**
 * Confirms a mail address by the link that was mailed to it, without a sign-in: whoever follows it is asked first,
 * since scanners of mail follow every link.
 */
@RestController
class ConfirmEndpoint {

    private final ReminderDesk reminders;
    private final Pages pages;
    private final States states;

    ConfirmEndpoint(ReminderDesk reminders, Pages pages, States states) {
        this.reminders = reminders;
        this.pages = pages;
        this.states = states;
    }

    @GetMapping("/confirm/{token}")
    ResponseEntity<String> ask(@PathVariable String token, Locale locale) {
        if (!reminders.isProof(Actor.ANYBODY, token)) {
            return states.answer(HttpStatus.NOT_FOUND, "confirm.unknown", locale);
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("token", token);
        return pages.answer(HttpStatus.OK, "confirm", locale, values);
    }

    @PostMapping("/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable String token, Locale locale) {
        return reminders.confirm(Actor.ANYBODY, token)
                ? states.answer(HttpStatus.OK, "confirmed", locale)
                : states.answer(HttpStatus.NOT_FOUND, "confirm.unknown", locale);
    }
}
