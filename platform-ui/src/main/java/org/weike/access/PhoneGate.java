package org.weike.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards the phone pages: every answer carries the content policy, and what changes something must come from our own
 * pages and stay small. There is no session and no form token; a cookie that a foreign page made the browser send is
 * refused here. Only the way out of mails is open to all: its token is the right to go it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PhoneGate extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** More than a phone collects in the seven days that its reports count. */
    private static final long LARGEST_BODY = 1 << 20;

    /** Nothing from elsewhere, no inline script or style; lesson pages may be framed by the desk's preview alone. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'self'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!SAFE.contains(request.getMethod()) && !isOpenToAll(request) && !comesFromOurPages(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return DeskPaths.includes(request);
    }

    // RFC 8058: mail programs post here for their users, with the token alone to show for it.
    private static boolean isOpenToAll(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/unsubscribe/");
    }

    private static boolean comesFromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return sameHost(request.getHeader("Origin"), request.getHeader("Host"));
    }

    // The scheme is not compared: a proxy that ends TLS leaves us with http behind an https origin.
    private static boolean sameHost(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
