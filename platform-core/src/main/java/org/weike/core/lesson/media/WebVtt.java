package org.weike.core.lesson.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks subtitles: a browser drops what it cannot read without a word. */
final class WebVtt {

    private static final Pattern TIMES =
            Pattern.compile("(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})[ \\t]+-->[ \\t]+"
                    + "(?:(\\d{2,3}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?:[ \\t].*)?");

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
