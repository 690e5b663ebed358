package org.weike.core.lesson;

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

    /** What a medium is used as. */
    public enum Kind {
        PICTURE,
        AUDIO,
        VIDEO,
        SUBTITLES
    }
}
