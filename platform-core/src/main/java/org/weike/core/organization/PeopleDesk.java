package org.weike.core.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weike.core.search.Found;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Shows persons to those who reach their home or a host of theirs. Numbers are masked unless asked for one by one. */
@Desk
public final class PeopleDesk {

    private final People people;
    private final OrganizationDirectory directory;
    private final Reach reach;
    private final NumberSafe safe;
    private final Traces traces;
    private final Search search;
    private final OwnWrites writes;

    PeopleDesk(
            People people,
            OrganizationDirectory directory,
            Reach reach,
            NumberSafe safe,
            Traces traces,
            Search search,
            OwnWrites writes) {
        this.people = people;
        this.directory = directory;
        this.reach = reach;
        this.safe = safe;
        this.traces = traces;
        this.search = search;
        this.writes = writes;
    }

    /** Everybody at home at exactly this organization or hosted by it, by staff number. */
    public List<PersonLine> at(Actor actor, OrganizationId organization) {
        reach.require(actor, Permission.SEE_PEOPLE, organization);
        return lines(people.at(organization).stream());
    }

    /** Those who wait to be accepted by this organization. */
    public List<PersonLine> arrivingAt(Actor actor, OrganizationId organization) {
        reach.require(actor, Permission.EDIT_PEOPLE, organization);
        return lines(people.arrivingAt(organization).stream());
    }

    /** Finds persons by name, staff number and status, within the actor's reach. */
    public Found find(Actor actor, Query query) {
        if (!query.kind().equals(PersonRecords.KIND)) {
            throw new IllegalArgumentException("not a question for persons: " + query.kind());
        }
        writes.await(actor);
        return search.find(reach.scope(actor, Permission.SEE_PEOPLE), query);
    }

    /** Those within reach who have exactly this staff number, phone or identity number, however it is typed. */
    public List<PersonLine> findByNumber(Actor actor, String typed) {
        return lines(byNumber(typed).filter(it -> permits(actor, Permission.SEE_PEOPLE, it)));
    }

    private Stream<Person> byNumber(String typed) {
        if (PhoneNumber.isWritten(typed)) {
            return people.findByPhone(safe.lookup(new PhoneNumber(typed))).stream();
        }
        Stream<Person> byIdentity = IdentityNumber.isWritten(typed)
                ? people.findByIdentity(safe.lookup(new IdentityNumber(typed))).stream()
                : Stream.empty();
        Stream<Person> byStaffNumber = StaffNumber.isWritten(typed)
                ? people.findByStaffNumber(new StaffNumber(typed)).stream()
                : Stream.empty();
        return Stream.concat(byIdentity, byStaffNumber).distinct();
    }

    /** Opens one person, which is a look at them. */
    public PersonCard open(Actor actor, PersonId id) {
        Person person = visible(actor, Permission.SEE_PEOPLE, id);
        traces.opened(actor, id);
        return card(person);
    }

    /** Shows the numbers of one person in clear, which is a look at them and an administrative act. */
    public PersonNumbers unmask(Actor actor, PersonId id) {
        Person person = visible(actor, Permission.UNMASK_NUMBERS, id);
        traces.unmasked(actor, person);
        return new PersonNumbers(
                Optional.ofNullable(person.phone()).map(safe::phone),
                Optional.ofNullable(person.identity()).map(safe::identity));
    }

    /**
     * Fails with {@link OutOfReach} unless the actor has the permission where this person is at home or a guest; that
     * it is the actor's own person is no permission.
     */
    public void require(Actor actor, Permission permission, PersonId id) {
        if (people.find(id).filter(it -> permits(actor, permission, it)).isEmpty()) {
            throw new OutOfReach();
        }
    }

    private Person visible(Actor actor, Permission permission, PersonId id) {
        return people.find(id)
                .filter(it -> actor.equals(Actor.of(id)) || permits(actor, permission, it))
                .orElseThrow(OutOfReach::new);
    }

    /** The person, if the actor may write about them: home is responsible, hosts only see. */
    Person writable(Actor actor, PersonId id) {
        return people.find(id)
                .filter(it -> reach.permits(actor, Permission.EDIT_PEOPLE, it.home()))
                .orElseThrow(OutOfReach::new);
    }

    PersonCard card(Person person) {
        OrganizationTree tree = directory.get();
        return new PersonCard(
                person,
                safe.maskedPhone(person.phone()),
                safe.maskedIdentity(person.identity()),
                tree.path(person.home()).stream()
                        .flatMap(it -> tree.find(it).stream())
                        .toList());
    }

    private boolean permits(Actor actor, Permission permission, Person person) {
        return person.places().anyMatch(it -> reach.permits(actor, permission, it));
    }

    private List<PersonLine> lines(Stream<Person> found) {
        return found.map(it -> new PersonLine(
                        it.id(), it.name(), it.staffNumber(), safe.maskedPhone(it.phone()), it.home(), it.status()))
                .toList();
    }
}
