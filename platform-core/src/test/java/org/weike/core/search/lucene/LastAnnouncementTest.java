package org.weike.core.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.weike.core.search.InMemorySource;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.SearchField;
import org.weike.core.shared.Scope;
import org.weike.core.storage.BackgroundWork;

/** What is announced while an application stops. */
class LastAnnouncementTest {

    @TempDir
    private Path folder;

    private final InMemorySource people = new InMemorySource("person", Clock.systemUTC());

    @Test
    void isHeardToTheEndOfAllWork() {
        people.write("erased", List.of("north"), new SearchField.Name("name", "erased"));
        var platform = new GenericApplicationContext();
        var search = search();
        platform.registerBean(Search.class, () -> search);
        platform.registerBean(LastErasure.class, () -> new LastErasure(people, search));
        platform.refresh();
        assertThat(count(search)).isOne();

        platform.close();

        var again = search();
        again.start();
        assertThat(count(again)).isZero();
        again.stop();
    }

    private LuceneSearch search() {
        return LuceneSearch.over(
                new IndexFolder(folder), () -> new Sources("here", false, List.of(people)), Clock.systemUTC());
    }

    private static long count(Search search) {
        return search.find(new Scope(true, Set.of()), Query.of("person")).total();
    }

    /** Comes to its end while the application stops. */
    private record LastErasure(InMemorySource people, Search search) implements BackgroundWork {

        @Override
        public void start() {
            // nothing was left
        }

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public void close() {
            people.remove("erased");
            search.changed("person", List.of("erased"));
        }
    }
}
