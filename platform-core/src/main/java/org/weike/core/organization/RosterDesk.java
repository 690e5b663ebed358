package org.weike.core.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Writes about persons: the home organization does, hosts may end their hosting, and home proposes transfers. */
@Desk
public final class RosterDesk {

    private final People people;
    private final PeopleDesk desk;
    private final OrganizationDirectory directory;
    private final Reach reach;
    private final NumberSafe safe;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterDesk(
            People people,
            PeopleDesk desk,
            OrganizationDirectory directory,
            Reach reach,
            NumberSafe safe,
            Traces traces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.desk = desk;
        this.directory = directory;
        this.reach = reach;
        this.safe = safe;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    public PersonChange add(Actor actor, OrganizationId home, PersonForm form, Status status) {
        reach.require(actor, Permission.EDIT_PEOPLE, home);
        return add(actor, new PersonId(NewIds.at(clock.instant())), home, form, status);
    }

    /** Adds somebody under an id that the platform chose. */
    public PersonChange addAs(Actor.Platform actor, PersonId id, OrganizationId home, PersonForm form, Status status) {
        reach.require(actor, Permission.EDIT_PEOPLE, home);
        return add(actor, id, home, form, status);
    }

    private PersonChange add(Actor actor, PersonId id, OrganizationId home, PersonForm form, Status status) {
        if (isHomeless(home, status)) {
            return new PersonChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM);
        }
        Person person = Person.of(id, form.name(), form.staffNumber(), home, status, clock.instant())
                .numbered(sealed(form.phone()), sealed(form.identity()));
        return people.add(person)
                .<PersonChange>map(PersonChange.Refused::new)
                .orElseGet(() -> done(actor, "person.added", person, Map.of()));
    }

    /** Corrects name and numbers; a number that the form leaves out stays as it is. */
    public PersonChange correct(Actor actor, PersonId id, long rev, PersonForm form) {
        Person before = writable(actor, id, rev);
        Person after = before.corrected(form.name(), form.staffNumber(), clock.instant())
                .numbered(
                        form.phone() == null ? before.phone() : sealed(form.phone()),
                        form.identity() == null ? before.identity() : sealed(form.identity()));
        return renumber(actor, before, after);
    }

    /** Forgets the phone of somebody who has none any more, or a wrong one. */
    public PersonChange forgetPhone(Actor actor, PersonId id, long rev) {
        Person before = writable(actor, id, rev);
        Person after = before.corrected(before.name(), before.staffNumber(), clock.instant())
                .numbered(null, before.identity());
        return renumber(actor, before, after);
    }

    private PersonChange renumber(Actor actor, Person before, Person after) {
        PersonChange change = replace(actor, "person.corrected", after, Map.of());
        boolean signsInByOther = !after.staffNumber().equals(before.staffNumber())
                || !Objects.equals(lookup(after.phone()), lookup(before.phone()));
        if (change instanceof PersonChange.Done && signsInByOther) {
            events.publishEvent(new PersonRenumbered(after.id()));
        }
        return change;
    }

    /** Changes what somebody is; who joins at a place of work, which houses no member, goes to a branch first. */
    public PersonChange changeStatus(Actor actor, PersonId id, long rev, Status status) {
        Person before = writable(actor, id, rev);
        if (isHomeless(before.home(), status) && !isHomeless(before.home(), before.status())) {
            return new PersonChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM);
        }
        var details = Map.of(
                "standing",
                status.standing().name(),
                "floating",
                status.floating().name());
        return replace(actor, "person.status", before.standingAs(status, clock.instant()), details);
    }

    /** Lets an organization see this person beside home; home decides that. */
    public PersonChange host(Actor actor, PersonId id, long rev, OrganizationId host, Membership.Kind kind) {
        Person before = writable(actor, id, rev);
        requireKnown(host);
        if (before.home().equals(host)) {
            return new PersonChange.Refused(PersonChange.Reason.AT_HOME_THERE);
        }
        Instant now = clock.instant();
        return replace(
                actor,
                "person.hosted",
                before.hostedAs(new Membership(host, kind, now), now),
                Map.of("host", host.value(), "kind", kind.name()));
    }

    /** Ends a membership beside home; home may, and so may the host. */
    public PersonChange endHosting(Actor actor, PersonId id, long rev, OrganizationId host) {
        Person before = people.find(id)
                .filter(it -> reach.permits(actor, Permission.EDIT_PEOPLE, it.home())
                        || (it.isHostedBy(host) && reach.permits(actor, Permission.EDIT_PEOPLE, host)))
                .orElseThrow(OutOfReach::new);
        requireRev(before, rev);
        if (!before.isHostedBy(host)) {
            return new PersonChange.Refused(PersonChange.Reason.NOTHING_TO_END);
        }
        var details = Map.of("host", host.value());
        return replace(actor, "person.hostingEnded", before.leavingHost(host, clock.instant()), details);
    }

    /** Proposes a new home; the old one stays responsible until the new one accepts. */
    public PersonChange proposeTransfer(Actor actor, PersonId id, long rev, OrganizationId to) {
        Person before = writable(actor, id, rev);
        requireKnown(to);
        if (before.home().equals(to)) {
            return new PersonChange.Refused(PersonChange.Reason.AT_HOME_THERE);
        }
        if (isHomeless(to, before.status())) {
            return new PersonChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM);
        }
        var details = Map.of("to", to.value());
        return replace(actor, "person.transferProposed", before.proposedTo(to, clock.instant()), details);
    }

    /** Takes a proposed transfer back. */
    public PersonChange withdrawTransfer(Actor actor, PersonId id, long rev) {
        Person before = writable(actor, id, rev);
        if (before.pendingTransfer().isEmpty()) {
            return new PersonChange.Refused(PersonChange.Reason.NOTHING_TO_END);
        }
        var answer = new TransferAnswer(TransferAnswer.Kind.WITHDRAWN, idOf(actor), clock.instant(), "");
        return replace(actor, "person.transferEnded", before.stayingHome(answer), Map.of());
    }

    /**
     * Where this person shall go, by the code or the whole name of the organization, also out of the actor's sight;
     * whoever may send somebody away may know its name and its way.
     */
    public Destination destination(Actor actor, PersonId id, String typed) {
        desk.writable(actor, id);
        return new DestinationFinder(directory.get()).find(typed);
    }

    static @Nullable PersonId idOf(Actor actor) {
        return actor instanceof Actor.Member member ? member.id() : null;
    }

    private Person writable(Actor actor, PersonId id, long rev) {
        Person person = desk.writable(actor, id);
        requireRev(person, rev);
        return person;
    }

    private PersonChange replace(Actor actor, String act, Person person, Map<String, String> details) {
        return people.replace(person)
                .<PersonChange>map(PersonChange.Refused::new)
                .orElseGet(() -> done(actor, act, person, details));
    }

    private PersonChange done(Actor actor, String act, Person person, Map<String, String> details) {
        traces.personChanged(actor, act, person, details);
        return new PersonChange.Done(desk.card(actor, person));
    }

    private void requireKnown(OrganizationId organization) {
        if (directory.get().find(organization).isEmpty()) {
            throw new OutOfReach();
        }
    }

    private boolean isHomeless(OrganizationId home, Status status) {
        return directory
                .get()
                .find(home)
                .filter(it -> status.housedBy(it.kind()) == Housing.NEVER)
                .isPresent();
    }

    private static void requireRev(Person person, long rev) {
        if (person.rev() != rev) {
            throw new EditConflict("person " + person.id().value());
        }
    }

    private static Optional<String> lookup(@Nullable SealedNumber number) {
        return Optional.ofNullable(number).map(SealedNumber::lookup);
    }

    private @Nullable SealedNumber sealed(@Nullable PhoneNumber number) {
        return number == null ? null : safe.seal(number);
    }

    private @Nullable SealedNumber sealed(@Nullable IdentityNumber number) {
        return number == null ? null : safe.seal(number);
    }
}
