package org.weike.core.lesson.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.weike.core.lesson.MediaType;

/** Tells a medium's type from its first bytes. */
final class Signature {

    private static final int BYTES = 512;
    private static final String BYTE_ORDER_MARK = "ï»¿";

    private Signature() {}

    static Optional<MediaType> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(BYTES), ISO_8859_1));
        }
    }

    private static Optional<MediaType> of(String head) {
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(MediaType.PNG);
        }
        if (head.startsWith("ÿØÿ")) {
            return Optional.of(MediaType.JPEG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(MediaType.GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(MediaType.WEBP);
        }
        if (head.startsWith("ftyp", 4)) {
            return Optional.of(MediaType.MP4);
        }
        if (head.startsWith("ID3") || isFrameOfSound(head)) {
            return Optional.of(MediaType.MP3);
        }
        return ofText(head.startsWith(BYTE_ORDER_MARK) ? head.substring(BYTE_ORDER_MARK.length()) : head);
    }

    private static Optional<MediaType> ofText(String head) {
        if (head.startsWith("WEBVTT")) {
            return Optional.of(MediaType.VTT);
        }
        return head.stripLeading().startsWith("<") ? Optional.of(MediaType.SVG) : Optional.empty();
    }

    private static boolean isFrameOfSound(String head) {
        return head.length() > 1 && head.charAt(0) == 0xFF && (head.charAt(1) & 0xE6) == 0xE2;
    }
}
