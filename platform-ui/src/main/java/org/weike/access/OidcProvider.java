package org.weike.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** Asks the one identity provider how it works when somebody first signs in with it, so that we start without it. */
final class OidcProvider implements ClientRegistrationRepository {

    static final String ID = "sso";

    private final OidcSettings settings;
    private final String redirect;
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings, String publicUrl) {
        this.settings = settings;
        this.redirect = (publicUrl.isBlank() ? "{baseUrl}" : publicUrl.replaceAll("/+$", "")) + OidcRules.BACK;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? get() : null;
    }

    ClientRegistration get() {
        var found = known;
        if (found == null) {
            found = ask();
            known = found;
        }
        return found;
    }

    private ClientRegistration ask() {
        var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .redirectUri(redirect)
                .scope(List.copyOf(settings.scopes()))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        return settings.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(settings.clientSecret()).build();
    }
}
