package org.weike.core.lesson;

import java.util.Locale;

/** What a medium is; decided by its content, never by its name. */
public enum MediaType {
    PNG(Kind.PICTURE, "image/png"),
    JPEG(Kind.PICTURE, "image/jpeg"),
    WEBP(Kind.PICTURE, "image/webp"),
    GIF(Kind.PICTURE, "image/gif"),
    SVG(Kind.PICTURE, "image/svg+xml"),
    MP3(Kind.AUDIO, "audio/mpeg"),
    M4A(Kind.AUDIO, "audio/mp4"),
    MP4(Kind.VIDEO, "video/mp4"),
    VTT(Kind.SUBTITLES, "text/vtt");

    private final Kind kind;
    private final String mime;

    MediaType(Kind kind, String mime) {
        this.kind = kind;
        this.mime = mime;
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the type on the wire. */
    public String mime() {
        return mime;
    }

    /** What the names of such media end in. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    /** What a medium is used as, and how many bytes it may have. */
    public enum Kind {
        PICTURE(2 << 20),
        AUDIO(10 << 20),
        VIDEO(60 << 20),
        SUBTITLES(1 << 20);

        private final long mostBytes;

        Kind(long mostBytes) {
            this.mostBytes = mostBytes;
        }

        public long mostBytes() {
            return mostBytes;
        }
    }
}
