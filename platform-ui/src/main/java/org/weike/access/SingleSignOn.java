package org.weike.access;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether people may sign in with an account they have elsewhere, and what the button says. */
@Component
public class SingleSignOn {

    private final String issuer;
    private final String label;

    SingleSignOn(@Value("${weike.oidc.issuer:}") String issuer, @Value("${weike.oidc.label:SSO}") String label) {
        this.issuer = issuer;
        this.label = label;
    }

    /** What the place is called where people sign in instead; empty if there is none. */
    public Optional<String> label() {
        return issuer.isBlank() ? Optional.empty() : Optional.of(label);
    }

    /** Why somebody who came back from there is not signed in. */
    public enum Refusal {
        /** Nobody here has the number that they were vouched for, or has activated their account. */
        NO_ACCOUNT,
        /** They were not vouched for: cancelled, too slow, forged, or the other place does not answer. */
        NOT_VOUCHED
    }
}
