package org.weike.core.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A meeting that stands in an account, as it was entered, and when it began if the account says so. */
public record PostedMeeting(String reference, @Nullable Instant from) {}
