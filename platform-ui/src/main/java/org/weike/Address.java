package org.weike;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this start answers: the public address if one is given, else this machine. */
@Component
class Address {

    private final String publicUrl;
    private volatile int port;

    Address(@Value("${weike.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    String url() {
        return publicUrl.isEmpty() ? here() : publicUrl;
    }

    /** On this machine, whatever the public address is. */
    String here() {
        return "http://localhost:" + port;
    }
}
