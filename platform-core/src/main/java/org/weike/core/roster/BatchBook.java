package org.weike.core.roster;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.storage.Pulse;

/** Changes imports that a worker and somebody at a screen write at the same time. */
@Component
final class BatchBook {

    private static final int TRIES = 10;

    private final Batches batches;
    private final Clock clock;

    BatchBook(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    Batch open(BatchId id) {
        return batches.find(id).orElseThrow(OutOfReach::new);
    }

    /** Changes the import as it is now; the change is tried again where somebody else was faster. */
    Batch change(BatchId id, BiFunction<Batch, Instant, Batch> change) {
        for (int attempt = 1; ; attempt++) {
            Batch before = open(id);
            Batch after = change.apply(before, clock.instant());
            if (after.equals(before) || isReplaced(after, attempt)) {
                return after;
            }
        }
    }

    /** Whether nobody was faster; who was faster too often is told so. */
    private boolean isReplaced(Batch after, int attempt) {
        try {
            batches.replace(after);
            return true;
        } catch (EditConflict faster) {
            if (attempt == TRIES) {
                throw faster;
            }
            return false;
        }
    }

    /** Changes the import as long as it is in this stage. */
    Batch changeIn(Stage stage, BatchId id, BiFunction<Progress, Instant, Progress> change) {
        return change(id, (now, at) -> {
            if (now.stage() != stage) {
                throw new EditConflict("import " + id.value());
            }
            return now.going(change.apply(now.progress(), at), at);
        });
    }

    /** Does a part that takes long, and says meanwhile that the import is being worked at. */
    void during(Runnable part, Stage stage, BatchId id) {
        Pulse.during(part, Pulse.OFTEN, () -> changeIn(stage, id, Progress::leasedAt));
    }

    /** Takes the import for a worker; nothing where none is wanted, or another one was heard of since then. */
    Optional<Batch> claim(BatchId id, Instant silentSince) {
        for (int attempt = 1; ; attempt++) {
            Batch before = open(id);
            if (!before.progress().isAbandonedSince(silentSince)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            Batch claimed = before.going(before.progress().leasedAt(now), now);
            if (isReplaced(claimed, attempt)) {
                return Optional.of(claimed);
            }
        }
    }
}
