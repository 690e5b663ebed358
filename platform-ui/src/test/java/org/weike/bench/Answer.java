package org.weike.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What the server sent back, as it came over the wire, and how long that took. */
final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final long nanos;

    Answer(int status, Map<String, String> headers, byte[] body, long nanos) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.nanos = nanos;
    }

    int status() {
        return status;
    }

    long nanos() {
        return nanos;
    }

    /** The header of this name in small letters; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isCompressed() {
        return header("content-encoding").equals("gzip");
    }

    /** The body, unpacked; fails where its checksum or its length is not what the trailer says. */
    String text() throws IOException {
        if (!isCompressed()) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
