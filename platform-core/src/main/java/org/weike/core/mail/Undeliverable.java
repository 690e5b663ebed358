package org.weike.core.mail;

import java.time.Instant;

/** That nothing can be delivered to an address, known by its keyed hash. */
public record Undeliverable(String id, String reason, Instant since) {}
