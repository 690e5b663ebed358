package org.weike.core.account;

import java.time.Instant;

/** Whose slip a code belongs to, so that nobody opens somebody else's account by mistake. */
public record Invitation(String name, Instant expires) {}
