package org.weike.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.access.Visitor;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;

/** Sends people where their work is: readers to the lessons, trainees to their studies, all others to the desk. */
@RestController
class HomeEndpoint {

    private final SignInCookie cookie;
    private final RoleDesk roles;

    HomeEndpoint(SignInCookie cookie, RoleDesk roles) {
        this.cookie = cookie;
        this.roles = roles;
    }

    @GetMapping("/")
    ResponseEntity<Void> home(HttpServletRequest request) {
        String page = cookie.visitor(request).map(this::pageOf).orElse("/learn");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page)
                .build();
    }

    private String pageOf(Visitor visitor) {
        return roles.own(visitor.actor()).equals(Set.of(Role.TRAINEE)) ? "/me" : "/desk/";
    }
}
