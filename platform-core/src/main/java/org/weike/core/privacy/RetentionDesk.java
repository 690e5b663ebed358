package org.weike.core.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;
import org.weike.core.storage.Perishable;

/** Shows those who may read every act how long what is kept. */
@Desk
public final class RetentionDesk {

    private final List<Perishable> parts;
    private final RetentionRuns runs;
    private final Reach reach;

    RetentionDesk(List<Perishable> parts, RetentionRuns runs, Reach reach) {
        this.parts = List.copyOf(parts);
        this.runs = runs;
        this.reach = reach;
    }

    /** Whether this is for the actor at all. */
    public boolean isFor(Actor actor) {
        return reach.permitsAll(actor, Permission.SEE_AUDIT);
    }

    /** Everything that is kept for a time, what is kept longest first. */
    public List<KeptPart> standing(Actor actor) {
        if (!isFor(actor)) {
            throw new OutOfReach();
        }
        Map<String, RetentionRun> known =
                runs.all().stream().collect(Collectors.toMap(RetentionRun::id, Function.identity()));
        return parts.stream()
                .map(it -> new KeptPart(it.part(), it.kept(), known.get(it.part())))
                .sorted(Comparator.comparing(KeptPart::kept).reversed().thenComparing(KeptPart::part))
                .toList();
    }
}
