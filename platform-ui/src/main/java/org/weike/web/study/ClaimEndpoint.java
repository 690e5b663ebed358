package org.weike.web.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.access.SingleSignOn;
import org.weike.web.page.Pages;

/** Gives a finished lesson's hours to whoever brings the receipt and is, or now gets, signed in. */
@RestController
class ClaimEndpoint {

    private final Claims claims;
    private final SignInCookie cookie;
    private final Pages pages;
    private final SingleSignOn elsewhere;

    ClaimEndpoint(Claims claims, SignInCookie cookie, Pages pages, SingleSignOn elsewhere) {
        this.claims = claims;
        this.cookie = cookie;
        this.pages = pages;
        this.elsewhere = elsewhere;
    }

    @PostMapping("/claim")
    ResponseEntity<?> claim(@RequestParam String receipt, HttpServletRequest request, Locale locale) {
        var visitor = cookie.visitor(request);
        if (visitor.isEmpty()) {
            var values = new HashMap<String, @Nullable Object>();
            values.put("receipt", receipt);
            values.put("activating", false);
            values.put("elsewhere", elsewhere.label().orElse(null));
            return pages.answer(HttpStatus.OK, "sign-in", locale, values);
        }
        String next = claims.outcomePage(claims.claim(visitor.get().actor(), receipt));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, next)
                .build();
    }
}
