package org.weike.web.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.web.page.Pages;

/** Gives a finished lesson's hours to whoever brings the receipt and is, or now gets, signed in. */
@RestController
class ClaimEndpoint {

    private final Claims claims;
    private final SignInCookie cookie;
    private final Pages pages;

    ClaimEndpoint(Claims claims, SignInCookie cookie, Pages pages) {
        this.claims = claims;
        this.cookie = cookie;
        this.pages = pages;
    }

    @PostMapping("/claim")
    ResponseEntity<?> claim(@RequestParam String receipt, HttpServletRequest request, Locale locale) {
        var visitor = cookie.visitor(request);
        if (visitor.isEmpty()) {
            return pages.answer(HttpStatus.OK, "sign-in", locale, Map.of("receipt", receipt, "activating", false));
        }
        String next = claims.outcomePage(claims.claim(visitor.get().actor(), receipt));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, next)
                .build();
    }
}
