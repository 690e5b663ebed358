package org.weike.core.organization;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weike.core.search.Found;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Shows who waits to be accepted to those who may accept them, and takes their answer. */
@Desk
public final class ArrivalDesk {

    /** A question for everybody who waits, the longest first; to be narrowed. */
    public static final Query ALL = Query.of(ArrivalRecords.KIND);

    private final People people;
    private final OrganizationDirectory directory;
    private final Reach reach;
    private final Traces traces;
    private final Search search;
    private final OwnWrites writes;
    private final Clock clock;

    ArrivalDesk(
            People people,
            OrganizationDirectory directory,
            Reach reach,
            Traces traces,
            Search search,
            OwnWrites writes,
            Clock clock) {
        this.people = people;
        this.directory = directory;
        this.reach = reach;
        this.traces = traces;
        this.search = search;
        this.writes = writes;
        this.clock = clock;
    }

    /** Those who wait to be accepted by an organization that the actor writes about people of. */
    public Arrivals find(Actor actor, Query query) {
        if (!query.kind().equals(ArrivalRecords.KIND)) {
            throw new IllegalArgumentException("not a question for arrivals: " + query.kind());
        }
        writes.await(actor);
        Found found = search.find(reach.scope(actor, Permission.EDIT_PEOPLE), query);
        var ids = found.hits().stream().map(it -> new PersonId(it.id())).toList();
        Map<PersonId, Person> now =
                people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Arrival> arrivals = ids.stream()
                .flatMap(it -> Optional.ofNullable(now.get(it)).stream())
                .filter(it -> isDestination(actor, it))
                .flatMap(it -> arrival(it).stream())
                .toList();
        return new Arrivals(found.total(), arrivals);
    }

    /** One who waits to be accepted; not a look at them, since nothing of theirs is opened. */
    public Arrival open(Actor actor, PersonId id) {
        return arrival(arriving(actor, id)).orElseThrow(OutOfReach::new);
    }

    /** Accepts somebody at their new home. */
    public ArrivalChange accept(Actor actor, PersonId id, long rev) {
        Person before = arriving(actor, id, rev);
        Transfer transfer = before.pendingTransfer().orElseThrow(OutOfReach::new);
        Organization home = directory.get().find(transfer.to()).orElseThrow(OutOfReach::new);
        if (before.status().housedBy(home.kind()) == Housing.NEVER) {
            return new ArrivalChange.Refused(PersonChange.Reason.NO_HOME_FOR_THEM);
        }
        var answer = answer(TransferAnswer.Kind.ACCEPTED, actor, "");
        return write(
                actor,
                "person.transferred",
                before.arrivedAt(transfer.to(), answer),
                Map.of("from", before.home().value()));
    }

    /** Leaves somebody where they are, and tells home why. */
    public ArrivalChange decline(Actor actor, PersonId id, long rev, String reason) {
        Person before = arriving(actor, id, rev);
        Transfer transfer = before.pendingTransfer().orElseThrow(OutOfReach::new);
        var answer = answer(TransferAnswer.Kind.DECLINED, actor, reason);
        return write(
                actor,
                "person.transferDeclined",
                before.stayingHome(answer),
                Map.of("to", transfer.to().value()));
    }

    private TransferAnswer answer(TransferAnswer.Kind kind, Actor actor, String reason) {
        return new TransferAnswer(kind, RosterDesk.idOf(actor), clock.instant(), reason);
    }

    private ArrivalChange write(Actor actor, String act, Person after, Map<String, String> details) {
        var refused = people.replace(after);
        if (refused.isPresent()) {
            return new ArrivalChange.Refused(refused.get());
        }
        traces.personChanged(actor, act, after, details);
        return new ArrivalChange.Done(after.id());
    }

    private Person arriving(Actor actor, PersonId id) {
        return people.find(id).filter(it -> isDestination(actor, it)).orElseThrow(OutOfReach::new);
    }

    private Person arriving(Actor actor, PersonId id, long rev) {
        Person person = arriving(actor, id);
        if (person.rev() != rev) {
            throw new EditConflict("person " + id.value());
        }
        return person;
    }

    private boolean isDestination(Actor actor, Person person) {
        return person.pendingTransfer()
                .filter(it -> reach.permits(actor, Permission.EDIT_PEOPLE, it.to()))
                .isPresent();
    }

    private Optional<Arrival> arrival(Person person) {
        OrganizationTree tree = directory.get();
        return person.pendingTransfer()
                .flatMap(transfer -> tree.place(person.home())
                        .flatMap(from -> tree.place(transfer.to())
                                .map(to -> new Arrival(
                                        person.id(),
                                        person.name(),
                                        person.staffNumber(),
                                        person.status().standing(),
                                        from,
                                        to,
                                        transfer.proposed(),
                                        person.rev()))));
    }
}
