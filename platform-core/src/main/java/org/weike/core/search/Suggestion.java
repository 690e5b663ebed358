package org.weike.core.search;

/** A record that somebody may mean who has typed a few letters, and the name it goes by. */
public record Suggestion(String kind, String id, String name) {}
