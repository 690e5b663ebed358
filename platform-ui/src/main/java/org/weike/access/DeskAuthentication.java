package org.weike.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.weike.core.organization.RoleDesk;

/**
 * Signs each request to the desk in by its cookie. A desk that was opened by one person is never shown to the next one
 * at the same computer: its session ends when the cookie names somebody else or nobody.
 */
final class DeskAuthentication extends OncePerRequestFilter {

    private static final String OWNER = "weike.person";

    private final SignInCookie cookie;
    private final RoleDesk roles;

    DeskAuthentication(SignInCookie cookie, RoleDesk roles) {
        this.cookie = cookie;
        this.roles = roles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var visitor = cookie.visitor(request);
        var session = request.getSession(false);
        String person = visitor.map(it -> it.person().value()).orElse("");
        if (session != null && session.getAttribute(OWNER) instanceof String owner && !owner.equals(person)) {
            session.invalidate();
        }
        if (visitor.isPresent()) {
            request.getSession().setAttribute(OWNER, person);
            enter(visitor.get());
        }
        chain.doFilter(request, response);
    }

    private void enter(Visitor visitor) {
        var authorities = roles.own(visitor.actor()).stream()
                .map(it -> new SimpleGrantedAuthority("ROLE_" + it.name()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(visitor, "", authorities));
        SecurityContextHolder.setContext(context);
    }
}
