package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.PLATFORM;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.credit.LedgerCheckDesk;
import org.weike.core.credit.LedgerFinding;
import org.weike.core.credit.ProofDesk;
import org.weike.core.organization.Role;

/** The check of the whole ledger: no node's, but the platform's and of those who reach everything. */
@Component
final class ProofCases implements ReachCases {

    private static final String WHOLE = "The ledger is checked whole, for those who reach a root.";

    private final ReachWorld world;

    ProofCases(ReachWorld world) {
        this.world = world;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(
                DeskCases.of(ProofDesk.class).forThePlatform("verify", ProofCases::silently),
                DeskCases.of(LedgerCheckDesk.class)
                        .withoutNode("isFor", WHOLE, this::isOnlyForWhoeverReachesEverything)
                        .withoutNode("standing", WHOLE, this::isOnlyForWhoeverReachesEverything)
                        .withoutNode("begin", WHOLE, this::isOnlyForWhoeverReachesEverything)
                        .forThePlatform("check", ProofCases::silently));
    }

    private void isOnlyForWhoeverReachesEverything(Trial it) {
        it.succeeds(PLATFORM);
        it.refuses(world.own(Role.COUNTY_ADMINISTRATOR));
        it.refuses(world.colleague());
    }

    private static Given silently() {
        return given((Consumer<LedgerFinding>) it -> {});
    }
}
