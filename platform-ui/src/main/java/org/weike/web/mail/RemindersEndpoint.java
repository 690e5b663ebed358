package org.weike.web.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.access.Visitor;
import org.weike.core.mail.MailAddress;
import org.weike.core.reminder.DailyWindow;
import org.weike.core.reminder.ReminderDesk;
import org.weike.web.page.Pages;

/** Lets people choose for themselves where, when and whether they are reminded. */
@RestController
class RemindersEndpoint {

    private static final int MINUTES = 60;
    private static final String PAGE = "/me/reminders";

    private final ReminderDesk reminders;
    private final SignInCookie cookie;
    private final Pages pages;
    private final MessageSource words;

    RemindersEndpoint(ReminderDesk reminders, SignInCookie cookie, Pages pages, MessageSource words) {
        this.reminders = reminders;
        this.cookie = cookie;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(PAGE)
    ResponseEntity<?> form(
            @RequestParam(required = false) @Nullable String saved, HttpServletRequest request, Locale locale) {
        return cookie.visitor(request)
                .<ResponseEntity<?>>map(it -> page(HttpStatus.OK, it, saved != null, null, locale))
                .orElseGet(() -> seeOther("/sign-in?next=" + PAGE));
    }

    /** An address that is left empty stays as it is; the boxes beside it forget it, or have it confirmed. */
    @PostMapping(PAGE)
    ResponseEntity<?> choose(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable String forget,
            @RequestParam(required = false) @Nullable String prove,
            @RequestParam(required = false) @Nullable String wanted,
            @RequestParam int from,
            @RequestParam int to,
            HttpServletRequest request,
            Locale locale) {
        var visitor = cookie.visitor(request);
        if (visitor.isEmpty()) {
            return seeOther("/sign-in?next=" + PAGE);
        }
        var own = visitor.get();
        if (!address.isBlank() && !MailAddress.isWritten(address)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, own, false, "phone.reminders.badAddress", locale);
        }
        if (from < 0 || to > 24 || from >= to) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, own, false, "phone.reminders.badHours", locale);
        }
        reminders.choose(own.actor(), new DailyWindow(from * MINUTES, to * MINUTES), wanted != null, tongue(locale));
        if (forget != null || !address.isBlank()) {
            reminders.reachAt(own.actor(), own.person(), forget != null ? null : new MailAddress(address));
        } else if (prove != null) {
            reminders.prove(own.actor());
        }
        return seeOther(PAGE + "?saved");
    }

    private static Locale tongue(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private ResponseEntity<String> page(
            HttpStatus status, Visitor visitor, boolean saved, @Nullable String problem, Locale locale) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("card", reminders.of(visitor.actor(), visitor.person()));
        values.put("hours", hours());
        values.put("saved", saved);
        values.put("problem", problem == null ? null : words.getMessage(problem, null, locale));
        return pages.answer(status, "reminders", locale, values);
    }

    private static List<Hour> hours() {
        return IntStream.rangeClosed(0, 24).mapToObj(Hour::new).toList();
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    /** An hour to choose. */
    record Hour(int number) {

        public int minutes() {
            return number * MINUTES;
        }

        public String text() {
            return number == 24 ? "24:00" : LocalTime.of(number, 0).toString();
        }
    }
}
