package org.weike.core.ledger;

/** Somebody who looked at a person or exported a list with them, as that person is told: by name and organization. */
public record Looker(String name, String organization) {}
