package org.weike;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weike.content.ShippedCatalogue;
import org.weike.core.account.FirstAdministrator;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.shared.Actor;

/** What a start does before it is ready: found the first administrator, and bring the shipped catalogue up to date. */
@Component
@Order(1)
class FirstSteps implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSteps.class);
    private static final Actor.Platform START = new Actor.Platform("start");

    private final FirstStartDesk first;
    private final CatalogueDesk catalogue;
    private final Console console;

    FirstSteps(FirstStartDesk first, CatalogueDesk catalogue, Console console) {
        this.first = first;
        this.catalogue = catalogue;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Optional<FirstAdministrator> administrator = first.createFirstAdministrator(START);
        administrator.ifPresent(it -> console.say("First administrator: " + it.name() + "  one-time password: "
                + it.password() + "  (shown this once; change it at the first sign-in)"));
        var loaded = catalogue.load(
                START,
                CatalogueFiles.of(ShippedCatalogue.files()),
                it -> console.progress("Loading the shipped catalogue", it.done(), it.all()));
        loaded.problems().forEach(it -> LOG.warn("shipped catalogue: {}", it));
    }
}
