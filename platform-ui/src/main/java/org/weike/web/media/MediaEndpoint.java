package org.weike.web.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.SignInCookie;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.MediaId;
import org.weike.core.lesson.MediaType;
import org.weike.core.lesson.Medium;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

/** Serves media whole or in ranges, without which iPhones play nothing; the bytes behind a hash never change. */
@RestController
class MediaEndpoint {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** An uploaded drawing opened by itself may style itself and nothing else: no script, no form, no origin. */
    private static final String DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final MediaDesk media;
    private final SignInCookie cookie;

    MediaEndpoint(MediaDesk media, SignInCookie cookie) {
        this.media = media;
        this.cookie = cookie;
    }

    @GetMapping("/media/{hash}")
    ResponseEntity<InputStreamResource> medium(@PathVariable String hash, HttpServletRequest request) {
        var actor = cookie.actor(request);
        var medium = media.describe(actor, id(hash));
        String tag = "\"" + hash + "\"";
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(FOR_EVER)
                    .build();
        }
        return rangeAsked(request).map(it -> part(actor, medium, tag, it)).orElseGet(() -> whole(actor, medium, tag));
    }

    private ResponseEntity<InputStreamResource> whole(Actor actor, Medium medium, String tag) {
        return answer(HttpStatus.OK, medium, tag, medium.bytes(), media.open(actor, medium.id(), 0, medium.bytes()));
    }

    private ResponseEntity<InputStreamResource> part(Actor actor, Medium medium, String tag, HttpRange range) {
        long size = medium.bytes();
        long from = range.getRangeStart(size);
        long to = range.getRangeEnd(size);
        if (from >= size) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size)
                    .build();
        }
        long length = to - from + 1;
        var answer =
                answer(HttpStatus.PARTIAL_CONTENT, medium, tag, length, media.open(actor, medium.id(), from, length));
        var headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + size);
        return new ResponseEntity<>(answer.getBody(), headers, HttpStatus.PARTIAL_CONTENT);
    }

    private static ResponseEntity<InputStreamResource> answer(
            HttpStatus status, Medium medium, String tag, long length, InputStream bytes) {
        var answer = ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, medium.type().mime())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .eTag(tag)
                .cacheControl(FOR_EVER)
                .contentLength(length);
        if (medium.type() == MediaType.SVG) {
            answer.header("Content-Security-Policy", DRAWING_POLICY);
        }
        return answer.body(new InputStreamResource(bytes));
    }

    /** The range, if exactly one was asked for; several, or one that cannot be read, get the whole. */
    private static Optional<HttpRange> rangeAsked(HttpServletRequest request) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
            return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MediaId id(String hash) {
        try {
            return new MediaId(hash);
        } catch (IllegalArgumentException e) {
            throw new OutOfReach();
        }
    }
}
