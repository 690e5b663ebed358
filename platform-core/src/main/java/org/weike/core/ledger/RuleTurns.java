package org.weike.core.ledger;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.credit.CreditReckoned;
import org.weike.core.credit.RuleSetId;
import org.weike.core.credit.RuleSets;
import org.weike.core.search.Search;

/**
 * Has the ledger made anew when other rules have begun to decide, which may ask something else of everybody, or when a
 * year was posted anew by other rules.
 */
@Component
final class RuleTurns {

    private final RuleSets ruleSets;
    private final Search search;
    private final Clock clock;
    private RuleSetId deciding;

    RuleTurns(RuleSets ruleSets, Search search, Clock clock) {
        this.ruleSets = ruleSets;
        this.search = search;
        this.clock = clock;
        this.deciding = decidingNow();
    }

    @Scheduled(initialDelayString = "${weike.ledger.first:PT1M}", fixedDelayString = "${weike.ledger.every:PT10M}")
    synchronized void turn() {
        var now = decidingNow();
        if (!now.equals(deciding)) {
            search.rebuild();
            deciding = now;
        }
    }

    @EventListener
    synchronized void on(CreditReckoned reckoned) {
        search.rebuild();
    }

    private RuleSetId decidingNow() {
        return ruleSets.inForceAt(clock.instant()).id();
    }
}
