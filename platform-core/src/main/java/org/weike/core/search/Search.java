package org.weike.core.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.weike.core.shared.Scope;

/** Finds, counts and sums what lies within a scope. */
public interface Search {

    /** One page of what matches, with counts. */
    Found find(Scope scope, Query query);

    /**
     * Counts and sums everything that matches, page or not: as a whole and for each of these values of a word field. A
     * record with several of them counts once in the group of each, and once in the whole.
     */
    Totals total(Scope scope, Query query, String groupBy, Collection<String> values, List<String> sums);

    /** Counts and sums everything that matches as a whole. */
    Totals total(Scope scope, Query query, List<String> sums);

    /** What somebody who begins to type may mean, a page of it, best first; nothing as long as nothing is typed. */
    List<Suggestion> suggest(Scope scope, Query query);

    /** Hands over everything that matches in the query's order, as of one moment, page or not; for exports. */
    void each(Scope scope, Query query, Consumer<Hit> sink);

    /**
     * Has records read again after they were written or removed; returns at once. Whoever must see their own write
     * awaits the generation, everybody else sees it within a second.
     */
    default Generation changed(String kind, Collection<String> ids) {
        return changed(Map.of(kind, ids));
    }

    /** Likewise for the ids of several kinds, which one generation shows together. */
    Generation changed(Map<String, ? extends Collection<String>> ids);

    /** Waits until searches show the generation, and no longer than the given time; whether they show it by then. */
    boolean await(Generation generation, Duration atMost);

    /** Rewrites what holds removed records, so that nothing of them is left in the files; long on a large index. */
    void expunge();

    /** Makes the index anew from the store, beside the one in use, and returns when it has taken its place. */
    void rebuild();
}
