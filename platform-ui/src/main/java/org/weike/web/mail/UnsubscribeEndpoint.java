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
 * Ends reminders without a sign-in, by RFC 8058: mail programs post to the address in the header, people who follow it
 * are asked first. Following it changes nothing, since scanners of mail follow every link.
 */
@RestController
class UnsubscribeEndpoint {

    private final ReminderDesk reminders;
    private final Pages pages;
    private final States states;

    UnsubscribeEndpoint(ReminderDesk reminders, Pages pages, States states) {
        this.reminders = reminders;
        this.pages = pages;
        this.states = states;
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> ask(@PathVariable String token, Locale locale) {
        if (!reminders.isLink(Actor.ANYBODY, token)) {
            return states.answer(HttpStatus.NOT_FOUND, "unsubscribe.unknown", locale);
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("token", token);
        return pages.answer(HttpStatus.OK, "unsubscribe", locale, values);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> end(@PathVariable String token, Locale locale) {
        return reminders.unsubscribe(Actor.ANYBODY, token)
                ? states.answer(HttpStatus.OK, "unsubscribed", locale)
                : states.answer(HttpStatus.NOT_FOUND, "unsubscribe.unknown", locale);
    }
}
