package org.weike.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Spring Security guards the desk; the phone pages have {@link PhoneGate}, which costs them no filter chain. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    @Bean
    SecurityFilterChain desk(HttpSecurity http) throws Exception {
        return http.securityMatcher(DeskPaths::includes)
                .with(VaadinSecurityConfigurer.vaadin(), it -> it.loginView("/sign-in"))
                .build();
    }
}
