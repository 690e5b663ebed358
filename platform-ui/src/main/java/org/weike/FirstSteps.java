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
import org.weike.core.course.LoadedCatalogue;
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
    private final ReadyLine ready;

    FirstSteps(FirstStartDesk first, CatalogueDesk catalogue, Console console, ReadyLine ready) {
        this.first = first;
        this.catalogue = catalogue;
        this.console = console;
        this.ready = ready;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Optional<FirstAdministrator> administrator = first.createFirstAdministrator(START);
        administrator.ifPresent(it -> ready.remark("First administrator: " + it.name() + "  one-time password: "
                + it.password() + "  (shown this once; change it at the first sign-in)"));
        var loaded = catalogue.load(
                START,
                CatalogueFiles.of(ShippedCatalogue.files()),
                it -> console.progress(wordOf(it.part()), it.done(), it.all()));
        loaded.problems().forEach(it -> LOG.warn("shipped catalogue: {}", it));
    }

    private static String wordOf(LoadedCatalogue.Part part) {
        return switch (part) {
            case LESSONS -> "Lessons of the catalogue in place";
            case COURSES -> "Courses of the catalogue in place";
        };
    }
}
