package org.weike.core.lesson.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Cue;
import org.weike.core.lesson.MediaStore;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Subtitles;

/** Reads subtitle files where the media are kept. */
@Component
class StoredSubtitles implements Subtitles {

    private final MediaStore media;

    StoredSubtitles(MediaStore media) {
        this.media = media;
    }

    @Override
    public List<Cue> read(Medium subtitles) {
        try (var in = media.open(subtitles, 0, subtitles.bytes())) {
            return WebVtt.cues(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
