package org.weike.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.weike.core.account.SignInDesk;
import org.weike.core.keyring.KeyRing;

/** Lets people sign in with an OpenID Connect provider where one is configured; nothing is kept in a session. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("weike.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcRules {

    static final String BACK = "/oidc/back";

    private static final String START = "/oidc/start";

    @Bean
    SecurityFilterChain elsewhere(
            HttpSecurity http,
            OidcSettings settings,
            @Value("${weike.public-url:}") String publicUrl,
            KeyRing keys,
            Clock clock,
            SignInDesk desk,
            SignInCookie cookie)
            throws Exception {
        var provider = new OidcProvider(settings, publicUrl);
        var welcome = new OidcWelcome(settings.claim(), desk, cookie);
        return http.securityMatcher("/oidc/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(it -> it.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(it -> it.baseUri(START)
                                .authorizationRequestRepository(new OidcErrands(provider, keys, clock)))
                        .redirectionEndpoint(it -> it.baseUri(BACK))
                        .userInfoEndpoint(it -> it.oidcUserService(
                                // What the provider signed is enough; what it would tell besides is not asked for.
                                asked -> new DefaultOidcUser(Set.of(), asked.getIdToken())))
                        .loginPage("/sign-in")
                        .successHandler(welcome)
                        .failureHandler(welcome)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(welcome);
                                return filter;
                            }
                        }))
                .build();
    }

    /** Keeps no token of the provider: we ask it nothing later. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
    }
}
