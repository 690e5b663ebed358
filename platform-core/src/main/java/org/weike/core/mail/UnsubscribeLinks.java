package org.weike.core.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.shared.PersonId;

/** Makes the links by which people end mails without signing in, and knows whose they are; they hold for good. */
@Component
public final class UnsubscribeLinks {

    private final KeyRing keys;
    private final String base;

    public UnsubscribeLinks(KeyRing keys, @Value("${weike.public-url:}") String base) {
        this.keys = keys;
        this.base = base.strip().replaceAll("/+$", "");
    }

    /** Whether a link would lead anywhere. */
    public boolean lead() {
        return !base.isEmpty();
    }

    public URI of(PersonId person) {
        String token = keys.sign(Purpose.UNSUBSCRIBE, person.value().getBytes(StandardCharsets.UTF_8));
        return URI.create(base + "/unsubscribe/" + token);
    }

    /** A page of ours, for a link in a letter. */
    public URI page(String path) {
        return URI.create(base + path);
    }

    /** Whose link the token is from; empty for one that we never made. */
    public Optional<PersonId> open(String token) {
        return keys.open(Purpose.UNSUBSCRIBE, token).map(it -> new PersonId(new String(it, StandardCharsets.UTF_8)));
    }
}
