package org.weike.core.study;

import java.time.Instant;
import org.weike.core.shared.PersonId;

/** Who claimed the receipt of an attempt; open until the attempt is really theirs. */
public record ReceiptClaim(AttemptId id, PersonId person, Instant at, boolean open) {}
