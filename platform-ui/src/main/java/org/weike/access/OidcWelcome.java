package org.weike.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.shared.Actor;

/** Receives people back from the identity provider: with our own sign-in cookie, or kindly without. */
final class OidcWelcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OidcWelcome.class);
    private static final Actor.Platform VOUCHED = new Actor.Platform("openid-connect");
    private static final String CHINA = "+86";

    private final String claim;
    private final SignInDesk desk;
    private final SignInCookie cookie;

    OidcWelcome(String claim, SignInDesk desk, SignInCookie cookie) {
        this.claim = claim;
        this.desk = desk;
        this.cookie = cookie;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        var outcome = vouched.getPrincipal() instanceof OidcUser user
                ? number(user.getIdToken()).map(it -> desk.signInVouched(VOUCHED, it))
                : Optional.<SignIn>empty();
        if (outcome.isPresent() && outcome.get() instanceof SignIn.Welcome it) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie.of(it.token(), request).toString());
            response.sendRedirect(String.valueOf(request.getAttribute(OidcErrands.NEXT)));
        } else {
            refuse(SingleSignOn.Refusal.NO_ACCOUNT, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException mishap)
            throws IOException {
        LOG.info(
                "sign-in through the identity provider refused: {}",
                mishap.getClass().getSimpleName(),
                mishap);
        refuse(SingleSignOn.Refusal.NOT_VOUCHED, response);
    }

    private static void refuse(SingleSignOn.Refusal refusal, HttpServletResponse response) throws IOException {
        response.sendRedirect("/sign-in?refused=" + refusal);
    }

    /** The number in the claim; a phone only where the provider says that it is verified. */
    private Optional<String> number(OidcIdToken token) {
        if (claim.equals(StandardClaimNames.PHONE_NUMBER)
                && !Boolean.TRUE.equals(token.getClaimAsBoolean(StandardClaimNames.PHONE_NUMBER_VERIFIED))) {
            return Optional.empty();
        }
        return Optional.ofNullable(token.getClaimAsString(claim))
                .map(it -> it.startsWith(CHINA) ? it.substring(CHINA.length()).strip() : it);
    }
}
