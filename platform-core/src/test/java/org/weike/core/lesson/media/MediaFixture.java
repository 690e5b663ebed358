package org.weike.core.lesson.media;

import org.weike.core.lesson.MediaGate;

/** Hands the real gate to tests of other packages. */
public final class MediaFixture {

    private MediaFixture() {}

    public static MediaGate gate() {
        return new ContentGate();
    }
}
