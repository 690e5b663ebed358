package org.weike.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows everybody whether the platform is healthy, and its metrics and build only to this machine. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ActuatorGate extends OncePerRequestFilter {

    private static final String ROOT = "/actuator";
    private static final String HEALTH = ROOT + "/health";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A proxy on this machine also calls from a loopback address, but says whom it speaks for.
        boolean forwarded = request.getHeader("X-Forwarded-For") != null;
        if (!forwarded && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(ROOT) || path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }
}
