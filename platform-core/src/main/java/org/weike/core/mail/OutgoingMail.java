package org.weike.core.mail;

import java.net.URI;
import java.time.Instant;

/** A message on its way out. */
public record OutgoingMail(MailAddress to, String messageId, Written written, URI unsubscribe, Instant date) {}
