package org.weike.core.search.lucene;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a commit of the index promises: it shows every change that was announced before the instant. It is closed if
 * nothing was written to the store without it since. The layout names the kinds and shapes of its records.
 */
record Watermark(Instant until, boolean closed, String layout) {

    private static final String UNTIL = "until";
    private static final String CLOSED = "closed";
    private static final String LAYOUT = "layout";

    static Optional<Watermark> read(Map<String, String> commit) {
        var until = commit.get(UNTIL);
        var layout = commit.get(LAYOUT);
        if (until == null || layout == null) {
            return Optional.empty();
        }
        return Optional.of(new Watermark(Instant.parse(until), Boolean.parseBoolean(commit.get(CLOSED)), layout));
    }

    Map<String, String> written() {
        return Map.of(UNTIL, until.toString(), CLOSED, String.valueOf(closed), LAYOUT, layout);
    }
}
