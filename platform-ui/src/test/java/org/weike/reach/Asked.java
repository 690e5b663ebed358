package org.weike.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as a browser sends it: from which pages, and with which sign-in, if any. */
record Asked(String method, String path, String type, String body, String site, String cookie) {

    static Asked get(String path) {
        return new Asked("GET", path, "", "", "same-origin", "");
    }

    static Asked post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return new Asked("POST", path, "application/x-www-form-urlencoded", body, "same-origin", "");
    }

    static Asked json(String path, String body) {
        return new Asked("POST", path, "application/json", body, "same-origin", "");
    }

    /** With the sign-in that a token stands for. */
    Asked by(String token) {
        return new Asked(method, path, type, body, site, "weike=" + token);
    }

    /** Sent by a page of somebody else's. */
    Asked fromElsewhere() {
        return new Asked(method, path, type, body, "cross-site", cookie);
    }

    HttpRequest at(String server) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Sec-Fetch-Site", site)
                .header("Accept", method.equals("GET") ? "text/html,*/*;q=0.8" : "*/*");
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request.build();
    }
}
