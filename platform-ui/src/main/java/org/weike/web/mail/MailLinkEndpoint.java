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
 * Does without a sign-in what links in mails are for: confirms the address that a mail went to, or ends reminders, the
 * latter by RFC 8058 also where a mail program posts to the address in the header. Whoever follows a link is asked
 * first, and following it changes nothing, since scanners of mail follow every link.
 */
@RestController
class MailLinkEndpoint {

    private final ReminderDesk reminders;
    private final Pages pages;
    private final States states;

    MailLinkEndpoint(ReminderDesk reminders, Pages pages, States states) {
        this.reminders = reminders;
        this.pages = pages;
        this.states = states;
    }

    @GetMapping("/confirm/{token}")
    ResponseEntity<String> askToConfirm(@PathVariable String token, Locale locale) {
        return asked(reminders.isProof(Actor.ANYBODY, token), "confirm", token, locale);
    }

    @PostMapping("/confirm/{token}")
    ResponseEntity<String> confirm(@PathVariable String token, Locale locale) {
        return done(reminders.confirm(Actor.ANYBODY, token), "confirmed", "confirm", locale);
    }

    @GetMapping("/unsubscribe/{token}")
    ResponseEntity<String> askToUnsubscribe(@PathVariable String token, Locale locale) {
        return asked(reminders.isLink(Actor.ANYBODY, token), "unsubscribe", token, locale);
    }

    @PostMapping("/unsubscribe/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token, Locale locale) {
        return done(reminders.unsubscribe(Actor.ANYBODY, token), "unsubscribed", "unsubscribe", locale);
    }

    private ResponseEntity<String> asked(boolean isOurs, String page, String token, Locale locale) {
        if (!isOurs) {
            return unknown(page, locale);
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("token", token);
        return pages.answer(HttpStatus.OK, page, locale, values);
    }

    private ResponseEntity<String> done(boolean isDone, String state, String page, Locale locale) {
        return isDone ? states.answer(HttpStatus.OK, state, locale) : unknown(page, locale);
    }

    private ResponseEntity<String> unknown(String page, Locale locale) {
        return states.answer(HttpStatus.NOT_FOUND, page + ".unknown", locale);
    }
}
