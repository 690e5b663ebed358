package org.weike.core.search;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Actor;

/**
 * Remembers the last change of everybody who writes, so that their own next list shows it. Others see it within a
 * second without waiting.
 */
@Component
public final class OwnWrites {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
    private static final int MOST = 10_000;

    private final Search search;
    private final Map<Actor, Generation> latest = new ConcurrentHashMap<>();

    public OwnWrites(Search search) {
        this.search = search;
    }

    public void wrote(Actor actor, Generation generation) {
        // What was written long ago is shown by now: forgetting it costs nobody anything.
        if (latest.size() >= MOST) {
            latest.clear();
        }
        latest.merge(actor, generation, (one, other) -> one.number() > other.number() ? one : other);
    }

    /**
     * Waits a tenth of a second at most until searches show what the actor wrote last, and not at all otherwise. All
     * lists of one screen wait alike, so what was written is remembered until the next writing.
     */
    public void await(Actor actor) {
        var generation = latest.get(actor);
        if (generation != null) {
            search.await(generation, LONGEST_WAIT);
        }
    }
}
