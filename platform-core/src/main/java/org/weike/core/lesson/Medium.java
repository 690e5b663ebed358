package org.weike.core.lesson;

import java.time.Duration;

/** What is known of a picture, recording, film or subtitle file; the bytes are in the {@code MediaStore}. */
public record Medium(MediaId id, MediaType type, long bytes, Dimensions dimensions, Duration length) {

    /** The size in pixels at which a picture or film is shown at best; none for sound and subtitles. */
    public record Dimensions(int width, int height) {

        public static final Dimensions NONE = new Dimensions(0, 0);
    }
}
