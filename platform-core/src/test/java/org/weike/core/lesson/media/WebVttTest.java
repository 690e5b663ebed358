package org.weike.core.lesson.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.weike.core.lesson.Cue;

class WebVttTest {

    @Test
    void readsWhatIsSaidAndWhen() {
        var file = """
                WEBVTT

                1
                00:00.000 --> 00:02.500
                先看<b>电瓶</b>
                再上路

                01:02:03.250 --> 01:02:05.000
                完
                """;

        assertThat(WebVtt.cues(file.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Cue(Duration.ZERO, "先看电瓶 再上路"), new Cue(Duration.ofMillis(3_723_250), "完"));
    }

    @Test
    void readsNothingFromWhatABrowserWouldDrop() {
        assertThat(WebVtt.cues("hello".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(WebVtt.cues(new byte[] {(byte) 0xff, 0, 1})).isEmpty();
    }
}
