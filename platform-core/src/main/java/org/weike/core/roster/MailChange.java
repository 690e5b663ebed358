package org.weike.core.roster;

import org.jspecify.annotations.Nullable;
import org.weike.core.mail.SealedAddress;

/** An address that a row proposes for its person, and the one that is known of them so far. */
public record MailChange(SealedAddress after, @Nullable SealedAddress before) {}
