package org.weike.core.lesson.media;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Cue;
import org.weike.core.lesson.Subtitles;

/** Reads subtitles in the one format that films come with. */
@Component
class WebVttSubtitles implements Subtitles {

    @Override
    public List<Cue> read(byte[] file) {
        return WebVtt.cues(file);
    }
}
