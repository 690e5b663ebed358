package org.weike.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.weike.core.account.SignInDesk;
import org.weike.core.shared.Actor;

/** The one cookie of a sign-in: signed, unreadable to scripts, never sent along from other sites' forms. */
@Component
public class SignInCookie {

    private static final String NAME = "weike";
    private static final Duration LASTS = Duration.ofDays(180);

    private final SignInDesk desk;

    SignInCookie(SignInDesk desk) {
        this.desk = desk;
    }

    /** The person who sent the request, if their cookie is good; the same answer for a bad cookie and for none. */
    public Optional<Visitor> visitor(HttpServletRequest request) {
        return token(request).flatMap(it -> desk.whoIs(Actor.ANYBODY, it)).map(it -> new Visitor(it.id()));
    }

    /** The person who sent the request, or anybody. */
    public Actor actor(HttpServletRequest request) {
        return visitor(request).map(Visitor::actor).orElse(Actor.ANYBODY);
    }

    public ResponseCookie of(String token, HttpServletRequest request) {
        return cookie(token, LASTS, request);
    }

    /** Makes the browser forget the sign-in. */
    public ResponseCookie gone(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static ResponseCookie cookie(String value, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(lasts)
                .build();
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
