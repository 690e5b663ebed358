package org.weike.core.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditCorrected;
import org.weike.core.credit.CreditPosted;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.ExemptionChanged;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.Filter;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;

/** Tells the search which years changed: after each posting, and for everybody when a new year has begun. */
@Component
final class YearAnnouncer {

    private static final Actor PLATFORM = new Actor.Platform("ledger");
    private static final Query PEOPLE = Query.of("person").page(0, 0);
    private static final Query YEARS = Query.of(YearFields.KIND).page(0, 0);

    private final Search search;
    private final OwnWrites writes;
    private final People people;
    private final Reach reach;
    private final Clock clock;
    private final AtomicInteger firstYear;
    private int openedYear;

    YearAnnouncer(Search search, OwnWrites writes, People people, CreditAccounts accounts, Reach reach, Clock clock) {
        this.search = search;
        this.writes = writes;
        this.people = people;
        this.reach = reach;
        this.clock = clock;
        int running = CreditTime.yearOf(clock.instant());
        this.firstYear = new AtomicInteger(accounts.firstYear().orElse(running));
    }

    /** With the first account of an earlier year than any before, everybody else misses hours in that year too. */
    @EventListener
    void on(CreditPosted posted) {
        int known = firstYear.getAndUpdate(it -> Math.min(it, posted.year()));
        if (posted.year() < known) {
            announceEverybody();
        }
        search.changed(YearFields.KIND, List.of(posted.person().value()));
    }

    /** The next ledger that the corrector opens shows the correction. */
    @EventListener
    void on(CreditCorrected corrected) {
        writes.wrote(
                corrected.by(),
                search.changed(YearFields.KIND, List.of(corrected.person().value())));
    }

    /** What is asked of a person changed in every year of the ledger; the next one that the granter opens shows it. */
    @EventListener
    void on(ExemptionChanged changed) {
        writes.wrote(
                changed.by(),
                search.changed(YearFields.KIND, List.of(changed.person().value())));
    }

    /**
     * Gives everybody the running year unless they have it, and once is enough: who comes later is told of by
     * themselves, and whose first status begins next year has none yet.
     */
    @Scheduled(initialDelayString = "${weike.ledger.first:PT1M}", fixedDelayString = "${weike.ledger.every:PT10M}")
    void openYear() {
        int year = CreditTime.yearOf(clock.instant());
        var everywhere = reach.scope(PLATFORM, Permission.SEE_LEDGER);
        var opened = YEARS.where(Filter.is(YearFields.YEAR, String.valueOf(year)));
        if (openedYear != year
                && search.find(everywhere, opened).total()
                        < search.find(everywhere, PEOPLE).total()) {
            openedYear = year;
            announceEverybody();
        }
    }

    private void announceEverybody() {
        var ids = new ArrayList<String>();
        people.each(it -> ids.add(it.id().value()));
        search.changed(YearFields.KIND, ids);
    }
}
