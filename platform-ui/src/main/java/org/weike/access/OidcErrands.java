package org.weike.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.weike.core.keyring.KeyRing;

/**
 * Keeps what we must remember of a sign-in elsewhere in the browser that makes it, for ten minutes, not in a session.
 */
final class OidcErrands implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Where the address to go on to is found once the person is back. */
    static final String NEXT = "next";

    private static final String COOKIE = "weike-oidc";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final OidcProvider provider;
    private final KeyRing keys;
    private final Clock clock;

    OidcErrands(OidcProvider provider, KeyRing keys, Clock clock) {
        this.provider = provider;
        this.keys = keys;
        this.clock = clock;
    }

    /** The request that this browser set out with, if the answer that it brings is the answer to that. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return errand(request).map(this::rebuilt).orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        if (sent == null) {
            forget(request, response);
            return;
        }
        var errand = new OidcErrand(
                clock.instant().plus(LASTS),
                required(sent.getState()),
                required(sent.getAttribute(OidcParameterNames.NONCE)),
                required(sent.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                required(sent.getRedirectUri()),
                Local.orElse(request.getParameter(NEXT), "/"));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(errand.sealed(keys), LASTS, request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var errand = errand(request);
        errand.ifPresent(it -> request.setAttribute(NEXT, it.next()));
        forget(request, response);
        return errand.map(this::rebuilt).orElse(null);
    }

    private Optional<OidcErrand> errand(HttpServletRequest request) {
        var cookies = request.getCookies();
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(COOKIE))
                .flatMap(it -> OidcErrand.read(it.getValue(), keys, clock.instant()).stream())
                .filter(it -> it.state().equals(state))
                .findFirst();
    }

    private OAuth2AuthorizationRequest rebuilt(OidcErrand errand) {
        var known = provider.get();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(required(known.getProviderDetails().getAuthorizationUri()))
                .clientId(known.getClientId())
                .redirectUri(errand.redirect())
                .scopes(known.getScopes())
                .state(errand.state())
                .attributes(it -> {
                    it.put(OAuth2ParameterNames.REGISTRATION_ID, OidcProvider.ID);
                    it.put(OidcParameterNames.NONCE, errand.nonce());
                    it.put(PkceParameterNames.CODE_VERIFIER, errand.verifier());
                })
                .build();
    }

    // What our own resolver puts into each request, and the provider's discovery into its registration.
    private static String required(@Nullable String part) {
        return Objects.requireNonNull(part);
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    // Lax, for the other place sends the browser back with a plain link.
    private static String cookie(String value, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/oidc")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
