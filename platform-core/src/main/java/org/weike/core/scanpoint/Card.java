package org.weike.core.scanpoint;

/** What one printed card shows: a heading, the place in words, and the code. */
public record Card(String title, PlaceName place, ScanCode code) {}
