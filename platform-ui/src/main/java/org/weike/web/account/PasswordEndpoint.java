package org.weike.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
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
import org.weike.core.account.AccountDesk;
import org.weike.core.account.Opening;
import org.weike.core.shared.Actor;
import org.weike.web.page.Pages;

/** Changes the own password; a temporary one must be changed before anything else. */
@RestController
class PasswordEndpoint {

    private final AccountDesk accounts;
    private final SignInCookie cookie;
    private final Pages pages;
    private final MessageSource words;

    PasswordEndpoint(AccountDesk accounts, SignInCookie cookie, Pages pages, MessageSource words) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/password")
    ResponseEntity<?> form(HttpServletRequest request, Locale locale) {
        return cookie.visitor(request)
                .<ResponseEntity<?>>map(it -> page(HttpStatus.OK, it.actor(), null, locale))
                .orElseGet(PasswordEndpoint::toSignIn);
    }

    @PostMapping("/password")
    ResponseEntity<?> change(
            @RequestParam String old, @RequestParam String password, HttpServletRequest request, Locale locale) {
        var visitor = cookie.visitor(request);
        if (visitor.isEmpty()) {
            return toSignIn();
        }
        String address = request.getRemoteAddr();
        return switch (accounts.changePassword(visitor.get().actor(), old, password, address)) {
            case Opening.Done it ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(
                                HttpHeaders.SET_COOKIE,
                                cookie.of(it.welcome().token(), request).toString())
                        .header(HttpHeaders.LOCATION, "/")
                        .build();
            case Opening.Refused it -> {
                var seconds =
                        new Object[] {Math.max(1, it.refusal().retryAfter().toSeconds())};
                yield again(
                        visitor.get(), "phone.password.refused." + it.refusal().reason(), seconds, locale);
            }
            case Opening.Unfit it -> again(visitor.get(), "phone.password." + it.problem(), new Object[0], locale);
        };
    }

    private ResponseEntity<String> again(Visitor visitor, String key, Object[] arguments, Locale locale) {
        String problem = words.getMessage(key, arguments, locale);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, visitor.actor(), problem, locale);
    }

    private ResponseEntity<String> page(HttpStatus status, Actor actor, @Nullable String problem, Locale locale) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("first", accounts.mustChangePassword(actor));
        values.put("problem", problem);
        return pages.answer(status, "password", locale, values);
    }

    private static ResponseEntity<Void> toSignIn() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/sign-in?next=/password")
                .build();
    }
}
