package org.weike.core.credit;

import java.util.function.Consumer;
import org.weike.core.credit.root.RootBook;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;

/** Has the whole ledger checked for those who may read every act, and shows what came of it. */
@Desk
public class LedgerCheckDesk {

    private final CheckRounds rounds;
    private final RootBook roots;
    private final Reach reach;

    LedgerCheckDesk(CheckRounds rounds, RootBook roots, Reach reach) {
        this.rounds = rounds;
        this.roots = roots;
        this.reach = reach;
    }

    /** Whether this is for the actor at all. */
    public boolean isFor(Actor actor) {
        return reach.permitsAll(actor, Permission.SEE_AUDIT);
    }

    public ProofStanding standing(Actor actor) {
        requireAll(actor);
        return new ProofStanding(roots.lastDay().orElse(null), rounds.last().orElse(null), rounds.isChecking());
    }

    /** Checks in the background; while a check goes on, asking again changes nothing. */
    public void begin(Actor actor) {
        requireAll(actor);
        rounds.begin(actor);
    }

    /** Checks at once, as {@link ProofDesk#verify} does. */
    public LedgerReport check(Actor.Platform actor, Consumer<LedgerFinding> sink) {
        return rounds.check(actor, sink);
    }

    private void requireAll(Actor actor) {
        if (!isFor(actor)) {
            throw new OutOfReach();
        }
    }
}
