package org.weike.ui.lesson;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.search.Filter;
import org.weike.core.study.OwnStudies;

/** The lessons that somebody neither began nor finished this year. */
public final class FreshLessons {

    /** What an address says to show nothing else. */
    public static final String ONLY = "fresh";

    private FreshLessons() {}

    public static Filter of(OwnStudies own) {
        Set<String> known = Stream.concat(own.running().stream(), own.done().stream())
                .map(it -> it.version().lesson().value())
                .collect(Collectors.toSet());
        return new Filter.Not(new Filter.Ids(known));
    }
}
