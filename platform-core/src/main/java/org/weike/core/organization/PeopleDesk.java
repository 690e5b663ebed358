package org.weike.core.organization;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return card(actor, person);
    }

    /** Where somebody is at home, by name: their hosts may know it, although they see nothing there. */
    public Place home(Actor actor, PersonId id) {
        Person person = visible(actor, Permission.SEE_PEOPLE, id);
        return directory.get().place(person.home()).orElseThrow(OutOfReach::new);
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

    /**
     * Fails with {@link OutOfReach} unless the actor could grant this person a role: where they are at home, and where
     * they work or serve. Who only floats there has the offices of their home.
     */
    void requireOfficer(Actor actor, PersonId id) {
        if (people.find(id).filter(it -> isOfficer(actor, it)).isEmpty()) {
            throw new OutOfReach();
        }
    }

    private boolean isOfficer(Actor actor, Person person) {
        return Stream.concat(
                        Stream.of(person.home()),
                        person.hosts().stream()
                                .filter(it -> it.kind() != Membership.Kind.FLOATING)
                                .map(Membership::organization))
                .anyMatch(it -> reach.permits(actor, Permission.SEE_PEOPLE, it));
    }

    PersonCard card(Actor actor, Person person) {
        OrganizationTree tree = directory.get();
        return new PersonCard(
                person,
                safe.maskedPhone(person.phone()),
                safe.maskedIdentity(person.identity()),
                tree.path(person.home()).stream()
                        .flatMap(it -> tree.find(it).stream())
                        .toList(),
                sight(actor, person));
    }

    private PersonSight sight(Actor actor, Person person) {
        OrganizationTree tree = directory.get();
        var places = new HashMap<OrganizationId, Place>();
        known(actor, person).forEach(it -> tree.place(it).ifPresent(place -> places.put(it, place)));
        return new PersonSight(acts(actor, person), endable(actor, person), places);
    }

    /** Home is known to whoever sees the person; what is beside it, to home, to the person and on the spot. */
    private Stream<OrganizationId> known(Actor actor, Person person) {
        boolean all = actor.equals(Actor.of(person.id())) || reach.permits(actor, Permission.SEE_PEOPLE, person.home());
        Stream<OrganizationId> beside = Stream.concat(
                person.hosts().stream().map(Membership::organization),
                person.lastTransfer().map(Transfer::to).stream());
        return Stream.concat(
                Stream.of(person.home()), beside.filter(it -> all || reach.permits(actor, Permission.SEE_PEOPLE, it)));
    }

    private Set<PersonAct> acts(Actor actor, Person person) {
        var acts = EnumSet.noneOf(PersonAct.class);
        addIf(acts, PersonAct.EDIT, reach.permits(actor, Permission.EDIT_PEOPLE, person.home()));
        addIf(
                acts,
                PersonAct.ANSWER_TRANSFER,
                person.pendingTransfer()
                        .filter(it -> reach.permits(actor, Permission.EDIT_PEOPLE, it.to()))
                        .isPresent());
        addIf(acts, PersonAct.UNMASK, permits(actor, Permission.UNMASK_NUMBERS, person));
        addIf(
                acts,
                PersonAct.GRANT_ROLES,
                !reach.scope(actor, Permission.GRANT_ROLES).isNowhere() && isOfficer(actor, person));
        addIf(acts, PersonAct.SEE_LEDGER, permits(actor, Permission.SEE_LEDGER, person));
        return acts;
    }

    private static void addIf(Set<PersonAct> acts, PersonAct act, boolean may) {
        if (may) {
            acts.add(act);
        }
    }

    private Set<OrganizationId> endable(Actor actor, Person person) {
        boolean all = reach.permits(actor, Permission.EDIT_PEOPLE, person.home());
        return person.hosts().stream()
                .map(Membership::organization)
                .filter(it -> all || reach.permits(actor, Permission.EDIT_PEOPLE, it))
                .collect(Collectors.toSet());
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
