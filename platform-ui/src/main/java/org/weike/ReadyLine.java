package org.weike;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says when the platform really is ready, and where; right before it, what this start has to hand out, so that no line
 * of progress pushes a password away.
 */
@Component
class ReadyLine {

    private final Address address;
    private final Console console;
    private final List<String> handedOut = new ArrayList<>();

    ReadyLine(Address address, Console console) {
        this.address = address;
        this.console = console;
    }

    /** One line of a table of accounts. */
    void account(String role, String name, String password) {
        remark("  %-22s %s  %s".formatted(role, name, password));
    }

    synchronized void remark(String line) {
        handedOut.add(line);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Integer.MAX_VALUE)
    void say() {
        handOut();
        String here = address.here();
        console.say("Ready: " + address.url() + (here.equals(address.url()) ? "" : "  (listening on " + here + ")"));
    }

    /** A start that fails on the way still owes the passwords that were set. */
    @EventListener(ContextClosedEvent.class)
    synchronized void handOut() {
        handedOut.forEach(console::say);
        handedOut.clear();
    }
}
