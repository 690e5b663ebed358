package org.weike.core.mail;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message on its way out, with the link that ends such messages where there is one. */
public record OutgoingMail(
        MailAddress to,
        String messageId,
        Written written,
        @Nullable URI unsubscribe,
        Instant date) {}
