package org.weike.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.weike.core.organization.RoleDesk;

/** Spring Security guards the desk; the phone pages have {@link PhoneGate}, which costs them no filter chain. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    /** Vaadin's documented minimum, and nothing else may frame the desk. */
    private static final String POLICY = "script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "frame-ancestors 'self'";

    @Bean
    SecurityFilterChain desk(HttpSecurity http, SignInCookie cookie, RoleDesk roles) throws Exception {
        return http.securityMatcher(DeskPaths::includes)
                .securityContext(it -> it.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterBefore(new DeskAuthentication(cookie, roles), AnonymousAuthenticationFilter.class)
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.sameOrigin()))
                .exceptionHandling(it -> it.authenticationEntryPoint(new ToSignIn()))
                // What is not found says so itself, to whoever is signed in.
                .with(VaadinSecurityConfigurer.vaadin(), it -> it.anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    /**
     * Every filter of every request would be timed, of those that are not guarded too; requests are timed as a whole.
     */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** People sign in on a page of ours; nobody signs in through Spring Security. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new ProviderNotFoundException("sign in at /sign-in");
        };
    }
}
