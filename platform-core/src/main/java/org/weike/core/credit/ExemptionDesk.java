package org.weike.core.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/**
 * Exempts persons from what a year asks, for a time and with a text of law. Why is for those who may exempt, and for
 * the person; the audit trail says that it was done, and not why.
 */
@Desk
public class ExemptionDesk {

    private static final int MOST_LISTED = 500;

    private final Exemptions exemptions;
    private final Homes homes;
    private final Reach reach;
    private final AuditTrail audit;
    private final Looks looks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExemptionDesk(
            Exemptions exemptions,
            Homes homes,
            Reach reach,
            AuditTrail audit,
            Looks looks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exemptions = exemptions;
        this.homes = homes;
        this.reach = reach;
        this.audit = audit;
        this.looks = looks;
        this.events = events;
        this.clock = clock;
    }

    /** Every exemption the person ever had. */
    public PersonExemptions of(Actor actor, PersonId person) {
        if (!actor.equals(Actor.of(person))) {
            requireHome(actor, person);
        }
        looks.looked(actor, person, Look.Kind.OPENED);
        return known(person);
    }

    /** Of whom nothing is asked today, at home at the node or below; that the list was read is an act of its own. */
    public ExemptPeople at(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.EXEMPT_PEOPLE, node);
        audit.record(actor, AuditEntry.at(node, "person.exemptionsListed", node.value()));
        var today = CreditTime.dayOf(clock.instant());
        var lines = new ArrayList<ExemptPeople.Line>();
        exemptions.each(known -> known.on(today)
                .flatMap(it -> homes.find(known.id())
                        .filter(person -> reach.path(person.home()).contains(node))
                        .map(person -> new ExemptPeople.Line(
                                person.id(), person.name(), person.staffNumber(), person.home(), it)))
                .ifPresent(lines::add));
        lines.sort(Comparator.comparing(it -> it.staffNumber().value()));
        return new ExemptPeople(lines.size(), lines.stream().limit(MOST_LISTED).toList());
    }

    public ExemptionChange exempt(Actor actor, PersonId person, ExemptionForm form) {
        var home = requireHome(actor, person);
        var known = known(person);
        return refusal(actor, known, form)
                .<ExemptionChange>map(ExemptionChange.Refused::new)
                .orElseGet(() -> {
                    var granted = known.plus(form, memberOf(actor), now());
                    return changed(actor, home, granted, "person.exempted");
                });
    }

    /** Ends an exemption with that day; one that begins later covers no day then. */
    public ExemptionChange end(Actor actor, PersonId person, int number, LocalDate lastDay) {
        var home = requireHome(actor, person);
        var known = known(person);
        var ending = known.find(number).orElseThrow(OutOfReach::new);
        if (!CreditTime.reckons(lastDay)) {
            return new ExemptionChange.Refused(ExemptionChange.Reason.BEYOND_RECKONING);
        }
        if (ending.lastDay().filter(it -> !lastDay.isBefore(it)).isPresent()) {
            return new ExemptionChange.Refused(ExemptionChange.Reason.ENDS_EARLIER_ALREADY);
        }
        var ended = known.ended(number, CreditTime.endOf(lastDay), now());
        return changed(actor, home, ended, "person.exemptionEnded");
    }

    private static Optional<ExemptionChange.Reason> refusal(Actor actor, PersonExemptions known, ExemptionForm form) {
        if (actor.equals(Actor.of(known.id()))) {
            return Optional.of(ExemptionChange.Reason.ONESELF);
        }
        if (known.all().size() >= PersonExemptions.MOST) {
            return Optional.of(ExemptionChange.Reason.TOO_MANY);
        }
        return form.fault()
                .or(() ->
                        known.overlaps(form.days()) ? Optional.of(ExemptionChange.Reason.OVERLAPS) : Optional.empty());
    }

    private ExemptionChange changed(Actor actor, OrganizationId home, PersonExemptions next, String act) {
        exemptions.put(next);
        audit.record(actor, AuditEntry.at(home, act, next.id().value()));
        events.publishEvent(new ExemptionChanged(actor, next.id()));
        return new ExemptionChange.Done(next);
    }

    private PersonExemptions known(PersonId person) {
        return exemptions.find(person).orElseGet(() -> PersonExemptions.none(person));
    }

    private OrganizationId requireHome(Actor actor, PersonId person) {
        var home = homes.home(person).orElseThrow(OutOfReach::new);
        reach.require(actor, Permission.EXEMPT_PEOPLE, home);
        return home;
    }

    private static @Nullable PersonId memberOf(Actor actor) {
        return actor instanceof Actor.Member member ? member.id() : null;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
