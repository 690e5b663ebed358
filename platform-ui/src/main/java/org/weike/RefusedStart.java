package org.weike;

import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.weike.core.storage.StoreRefusal;

/** Tells the one sentence that a start was refused with, and none of the machinery around it. */
class RefusedStart implements SpringBootExceptionReporter {

    private final Console console;

    /** Spring Boot offers the context that did not start; nothing in it is needed. */
    public RefusedStart(ConfigurableApplicationContext context) {
        this(new Console());
    }

    RefusedStart(Console console) {
        this.console = console;
    }

    @Override
    public boolean reportException(Throwable failure) {
        var refusal = Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .filter(StoreRefusal.class::isInstance)
                .findFirst();
        refusal.ifPresent(it -> console.say("Weike does not start: " + it.getMessage()));
        return refusal.isPresent();
    }
}
