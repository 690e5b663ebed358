package org.weike.core.roster;

import org.jspecify.annotations.Nullable;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Says in whose name an import is carried out, also after a restart. */
final class Actors {

    private static final Actor PLATFORM = new Actor.Platform("roster");

    private Actors() {}

    static Actor of(Batch batch) {
        PersonId by = batch.by();
        return by == null ? PLATFORM : Actor.of(by);
    }

    static @Nullable PersonId idOf(Actor actor) {
        return actor instanceof Actor.Member member ? member.id() : null;
    }
}
