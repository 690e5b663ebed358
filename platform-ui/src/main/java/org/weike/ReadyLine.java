package org.weike;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says when the platform really is ready, and where. */
@Component
class ReadyLine {

    private final Address address;
    private final Console console;

    ReadyLine(Address address, Console console) {
        this.address = address;
        this.console = console;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Integer.MAX_VALUE)
    void say() {
        console.say("Ready: " + address.url());
    }
}
