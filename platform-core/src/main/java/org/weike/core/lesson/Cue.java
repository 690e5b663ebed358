package org.weike.core.lesson;

import java.time.Duration;

/** A line of subtitles, and when it is first shown. */
public record Cue(Duration start, String text) {}
