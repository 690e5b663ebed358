package org.weike.access;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider below {@code weike.oidc}: where it is, who we are to it, what its button says, and which claim
 * of its tokens holds the staff number or phone of a person.
 */
@ConfigurationProperties("weike.oidc")
record OidcSettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("openid") Set<String> scopes,
        @DefaultValue("staff_number") String claim) {

    OidcSettings {
        scopes = Set.copyOf(scopes);
    }
}
