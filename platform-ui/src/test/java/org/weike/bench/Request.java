package org.weike.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one phone asks: each has an address of its own, which the driver forwards as a proxy would. */
record Request(
        String method,
        String path,
        String address,
        @Nullable String cookie,
        @Nullable String type,
        String body) {

    static Request get(String path, String address) {
        return new Request("GET", path, address, null, null, "");
    }

    static Request form(String path, String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("&"));
        return new Request("POST", path, address, null, "application/x-www-form-urlencoded", body);
    }

    static Request json(String path, String address, String body) {
        return new Request("POST", path, address, null, "application/json", body);
    }

    Request as(Learner learner) {
        return new Request(method, path, learner.address(), learner.cookie(), type, body);
    }

    /** As a phone's browser words it, sent on by a proxy on this machine. */
    byte[] bytes(int port) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder(512 + body.length())
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\nX-Forwarded-For: ")
                .append(address)
                .append("\r\nUser-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile")
                .append("\r\nAccept: */*\r\nAccept-Language: zh-CN,zh;q=0.9\r\nAccept-Encoding: gzip\r\n");
        if (cookie != null) {
            text.append("Cookie: ").append(cookie).append("\r\n");
        }
        if (type != null) {
            text.append("Sec-Fetch-Site: same-origin\r\nOrigin: http://localhost:")
                    .append(port)
                    .append("\r\nContent-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
