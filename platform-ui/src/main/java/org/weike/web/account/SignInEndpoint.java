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
import org.weike.access.Local;
import org.weike.access.SignInCookie;
import org.weike.access.SingleSignOn;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.Invitation;
import org.weike.core.account.Opening;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.shared.Actor;
import org.weike.web.page.Pages;
import org.weike.web.study.Claims;

/** Signs people in and out and opens their accounts, and claims in the same step what they studied before. */
@RestController
class SignInEndpoint {

    /** Where an account that was just opened tells by which name to sign in. */
    private static final String FIRST_PAGE = "/me?activated";

    private final SignInDesk desk;
    private final AccountDesk accounts;
    private final Claims claims;
    private final SignInCookie cookie;
    private final Pages pages;
    private final MessageSource words;
    private final SingleSignOn elsewhere;

    SignInEndpoint(
            SignInDesk desk,
            AccountDesk accounts,
            Claims claims,
            SignInCookie cookie,
            Pages pages,
            MessageSource words,
            SingleSignOn elsewhere) {
        this.desk = desk;
        this.accounts = accounts;
        this.claims = claims;
        this.cookie = cookie;
        this.pages = pages;
        this.words = words;
        this.elsewhere = elsewhere;
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> signInPage(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(required = false) SingleSignOn.@Nullable Refusal refused,
            Locale locale) {
        var form = Form.signIn(next, receipt);
        return refused == null
                ? page(form, HttpStatus.OK, locale)
                : page(
                        form.with(words.getMessage("phone.signIn.elsewhere." + refused, null, locale)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
    }

    @PostMapping("/sign-in")
    ResponseEntity<?> signIn(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            Locale locale) {
        return switch (desk.signIn(Actor.ANYBODY, name, password, request.getRemoteAddr())) {
            case SignIn.Welcome it -> welcome(it, next, receipt, request);
            case SignIn.Refused it ->
                page(
                        Form.signIn(next, receipt).about(name).with(word(it, locale)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
        };
    }

    @GetMapping("/activate")
    ResponseEntity<String> activationPage(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            Locale locale) {
        var form = Form.activation(code, receipt);
        return page(code.isBlank() ? form : form.ownedBy(owner(code, request)), HttpStatus.OK, locale);
    }

    /** Asking counts as a try like any other, so that a guess costs here what it costs when it is sent. */
    private @Nullable String owner(String code, HttpServletRequest request) {
        return accounts.invitation(Actor.ANYBODY, code, request.getRemoteAddr())
                .map(Invitation::maskedName)
                .orElse(null);
    }

    @PostMapping("/activate")
    ResponseEntity<?> activate(
            @RequestParam String code,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request,
            Locale locale) {
        var form = Form.activation(code, receipt);
        return switch (accounts.activate(Actor.ANYBODY, code, password, request.getRemoteAddr())) {
            case Opening.Done it -> welcome(it.welcome(), FIRST_PAGE, receipt, request);
            case Opening.Refused it ->
                page(form.with(word(it.refusal(), locale)), HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case Opening.Unfit it ->
                page(
                        form.ownedBy(owner(code, request))
                                .with(words.getMessage("phone.password." + it.problem(), null, locale)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        locale);
        };
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.gone(request).toString())
                .header(HttpHeaders.LOCATION, "/sign-in")
                .build();
    }

    private ResponseEntity<Void> welcome(
            SignIn.Welcome welcome, String next, String receipt, HttpServletRequest request) {
        var claimed = claims.claim(Actor.of(welcome.person()), receipt);
        String page = claimed.isEmpty() ? Local.orElse(next, "/") : claims.outcomePage(claimed) + alsoActivated(next);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie.of(welcome.token(), request).toString())
                .header(HttpHeaders.LOCATION, welcome.passwordIsTemporary() ? "/password" : page)
                .build();
    }

    private static String alsoActivated(String next) {
        return next.equals(FIRST_PAGE) ? "&activated" : "";
    }

    private String word(SignIn.Refused refusal, Locale locale) {
        long seconds = Math.max(1, refusal.retryAfter().toSeconds());
        return words.getMessage("phone.signIn.refused." + refusal.reason(), new Object[] {seconds}, locale);
    }

    private ResponseEntity<String> page(Form form, HttpStatus status, Locale locale) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("activating", form.activating());
        values.put("name", form.name());
        values.put("code", form.code());
        values.put("next", form.next());
        values.put("receipt", form.receipt());
        values.put("owner", form.owner());
        values.put("problem", form.problem());
        values.put("elsewhere", elsewhere.label().orElse(null));
        return pages.answer(status, "sign-in", locale, values);
    }

    /** What the form shows when it is drawn, at first or again. */
    private record Form(
            boolean activating,
            String name,
            String code,
            String next,
            String receipt,
            @Nullable String owner,
            @Nullable String problem) {

        static Form signIn(String next, String receipt) {
            return new Form(false, "", "", next, receipt, null, null);
        }

        static Form activation(String code, String receipt) {
            return new Form(true, "", code, "", receipt, null, null);
        }

        Form about(String typed) {
            return new Form(activating, typed, code, next, receipt, owner, problem);
        }

        Form ownedBy(@Nullable String masked) {
            return new Form(activating, name, code, next, receipt, masked, problem);
        }

        Form with(String worded) {
            return new Form(activating, name, code, next, receipt, owner, worded);
        }
    }
}
