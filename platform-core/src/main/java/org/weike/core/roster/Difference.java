package org.weike.core.roster;

/**
 * One field that a row changes, before and after: a home or host by its id, a standing or floating by its name, a day
 * in China as 2026-11-22, a number or address masked, and empty where there is nothing.
 */
public record Difference(Heading heading, String before, String after) {}
