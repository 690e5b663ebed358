package org.weike.core.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.credit.CreditTime;
import org.weike.core.ledger.LedgerFilter;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.PersonRow;
import org.weike.core.mail.MailOff;
import org.weike.core.mail.PostOffice;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.search.Found;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Shows what digests would say and to whom, what was sent, and whom no digest helps. Writes to nobody. */
@Desk
public final class DigestDesk {

    /** A question for the send log, to be narrowed. */
    public static final Query LOG = Query.of(SentDigests.KIND);

    private static final int SHOWN = 50;
    private static final int MOST_TO_HELP = 500;

    private final Situations situations;
    private final People people;
    private final ToldTasks tasks;
    private final DigestComposer composer;
    private final PostOffice office;
    private final Reach reach;
    private final Search search;
    private final Looks looks;
    private final ReminderSettings settings;
    private final Clock clock;

    DigestDesk(
            Situations situations,
            People people,
            ToldTasks tasks,
            DigestComposer composer,
            PostOffice office,
            Reach reach,
            Search search,
            Looks looks,
            ReminderSettings settings,
            Clock clock) {
        this.situations = situations;
        this.people = people;
        this.tasks = tasks;
        this.composer = composer;
        this.office = office;
        this.reach = reach;
        this.search = search;
        this.looks = looks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything that must be set before this platform sends mail; empty where it does. */
    public List<MailOff> off(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        return office.missing();
    }

    /** What the person would be told now, which is a look at them; empty if it is nothing. */
    public Optional<Digest> preview(Actor actor, PersonId id) {
        Person person = people.find(id)
                .filter(it -> actor.equals(Actor.of(id)) || reach.permits(actor, Permission.SEE_LEDGER, it.home()))
                .orElseThrow(OutOfReach::new);
        looks.looked(actor, id, Look.Kind.OPENED);
        Instant now = clock.instant();
        return composer.compose(person, tasks.of(person, now), now);
    }

    /** A round without any writing: how many of those at home at the node or below would get a digest, and why not. */
    public Outlook dryRun(Actor actor, OrganizationId node) {
        Map<Outlook.Fate, Integer> counts = new EnumMap<>(Outlook.Fate.class);
        var first = new ArrayList<PersonRow>();
        situations.each(actor, everybody(node), it -> {
            counts.merge(it.fate(), 1, Integer::sum);
            if (it.fate() == Outlook.Fate.GETS_ONE && first.size() < SHOWN) {
                first.add(it.row());
            }
        });
        return new Outlook(counts, first);
    }

    /** Those who miss hours and whom no digest reaches or moves, who miss most first. */
    public ToHelp toHelp(Actor actor, OrganizationId node) {
        boolean late = Week.ZONE.month(clock.instant()).getMonthValue() >= settings.lateFromMonth();
        var first = new ArrayList<ToHelp.Line>();
        var total = new int[1];
        var question = everybody(node)
                .only(LedgerFilter.EVERYBODY.onlyThoseShort())
                .ordered(new LedgerOrder(LedgerOrder.By.SHORTFALL, true));
        situations.each(actor, question, it -> {
            var reasons = reasons(it, late);
            if (!reasons.isEmpty()) {
                total[0]++;
                if (first.size() < MOST_TO_HELP) {
                    first.add(new ToHelp.Line(it.row(), reasons));
                }
            }
        });
        return new ToHelp(total[0], first);
    }

    private Set<ToHelp.Reason> reasons(Situation person, boolean late) {
        var reasons = EnumSet.noneOf(ToHelp.Reason.class);
        person.obstacle().ifPresent(it -> reasons.add(it.reason()));
        if (late) {
            var hours = person.row().hours();
            long reached = hours.target().hundredths() - hours.shortfall().hundredths();
            if (reached == 0) {
                reasons.add(ToHelp.Reason.NOTHING_YET);
            } else if (reached * 100 < hours.target().hundredths() * settings.lateBelowPercent()) {
                reasons.add(ToHelp.Reason.FAR_BEHIND);
            }
        }
        return reasons;
    }

    /** Finds in the send log, among those who were at home within the actor's reach. */
    public Found log(Actor actor, Query query) {
        if (!query.kind().equals(SentDigests.KIND)) {
            throw new IllegalArgumentException("not a question for the send log: " + query.kind());
        }
        return search.find(reach.scope(actor, Permission.SEE_PEOPLE), query);
    }

    private LedgerQuestion everybody(OrganizationId node) {
        return LedgerQuestion.of(node, CreditTime.yearOf(clock.instant()));
    }
}
