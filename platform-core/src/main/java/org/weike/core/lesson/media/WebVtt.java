package org.weike.core.lesson.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.weike.core.lesson.Cue;

/** Checks subtitles: a browser drops what it cannot read without a word. */
final class WebVtt {

    private static final Pattern TIMES =
            Pattern.compile("(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})[ \\t]+-->[ \\t]+"
                    + "(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?:[ \\t].*)?");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private WebVtt() {}

    /** Whether there is at least one line to show, and each is shown after the one before began. */
    static boolean isReadable(byte[] bytes) {
        return decoded(bytes).map(WebVtt::isReadable).orElse(false);
    }

    private static boolean isReadable(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().matches("\\uFEFF?WEBVTT([ \\t].*)?")) {
            return false;
        }
        long last = -1;
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).contains("-->")) {
                var times = TIMES.matcher(lines.get(line));
                boolean worded = line + 1 < lines.size() && !lines.get(line + 1).isBlank();
                if (!times.matches() || !worded || millis(times, 1) < last || millis(times, 5) <= millis(times, 1)) {
                    return false;
                }
                last = millis(times, 1);
            }
        }
        return last >= 0;
    }

    /** The lines to show; none if the file is not readable. */
    static List<Cue> cues(byte[] bytes) {
        return decoded(bytes).filter(WebVtt::isReadable).map(WebVtt::cues).orElse(List.of());
    }

    private static List<Cue> cues(String text) {
        var cues = new ArrayList<Cue>();
        var lines = text.lines().toList();
        for (int line = 1; line < lines.size(); line++) {
            var times = TIMES.matcher(lines.get(line));
            if (times.matches()) {
                var shown = lines.stream()
                        .skip(line + 1L)
                        .takeWhile(it -> !it.isBlank())
                        .map(it -> TAG.matcher(it).replaceAll(""))
                        .collect(Collectors.joining(" "));
                cues.add(new Cue(Duration.ofMillis(millis(times, 1)), shown));
            }
        }
        return cues;
    }

    private static long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long minutes = hours * 60 + Long.parseLong(times.group(group + 1));
        return (minutes * 60 + Long.parseLong(times.group(group + 2))) * 1000 + Long.parseLong(times.group(group + 3));
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
