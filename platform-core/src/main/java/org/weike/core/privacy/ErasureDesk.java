package org.weike.core.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.organization.StaffNumber;
import org.weike.core.privacy.Erasure.Ground;
import org.weike.core.privacy.Erasure.Stage;
import org.weike.core.privacy.ErasureChange.Reason;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.Erased;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;

/**
 * Where an erasure is asked for, by the person or by an administrator with a reason of law, and where an administrator
 * confirms it in a second step. Nothing is removed before that; the hours that were granted stay under the id.
 */
@Desk
public class ErasureDesk {

    /** What a person's own request says it rests on. */
    private static final String OWN_BASIS = "personal-information-protection-law-2021-47";

    private static final int LONGEST_TEXT = 200;
    private static final Pattern TEXT = Pattern.compile("\\S(?:\\P{Cc}*\\S)?");

    private final Erasures erasures;
    private final Eraser eraser;
    private final List<PersonalRecords> held;
    private final People people;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    ErasureDesk(
            Erasures erasures,
            Eraser eraser,
            List<PersonalRecords> held,
            People people,
            Reach reach,
            AuditTrail trail,
            Clock clock) {
        this.erasures = erasures;
        this.eraser = eraser;
        this.held = List.copyOf(held);
        this.people = people;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** How far an erasure of the person is, for themselves and for those who could decide about it. */
    public Optional<Erasure> of(Actor actor, PersonId id) {
        if (!actor.equals(Actor.of(id))) {
            within(actor, id);
        }
        return erasures.find(id);
    }

    /**
     * When somebody was erased, for those who would see them or their hours if they were there still; to everybody else
     * and of everybody else there is nothing to tell.
     */
    public Instant gone(Actor actor, PersonId id) {
        var erasure = erasures.find(id)
                .filter(it -> it.stage() == Stage.DONE || it.stage() == Stage.ERASING)
                .filter(it -> people.find(id).isEmpty())
                .filter(it -> reach.permits(actor, Permission.SEE_PEOPLE, it.home())
                        || reach.permits(actor, Permission.SEE_LEDGER, it.home()))
                .orElseThrow(OutOfReach::new);
        return Optional.ofNullable(erasure.done())
                .or(() -> Optional.ofNullable(erasure.decision()).map(Erasure.Decision::at))
                .orElseThrow(OutOfReach::new);
    }

    /** A page of those that wait for a decision, or are being carried out, within the actor's reach, oldest first. */
    public ErasurePage waiting(Actor actor, int first) {
        if (reach.scope(actor, Permission.ERASE_PEOPLE).isNowhere()) {
            throw new OutOfReach();
        }
        var open = Stream.concat(erasures.at(Stage.ASKED).stream(), erasures.at(Stage.ERASING).stream())
                .sorted(Comparator.comparing(it -> it.request().at()))
                .toList();
        var known = people.findAll(open.stream().map(Erasure::id).toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        var within = open.stream()
                .map(it -> new ErasureLine(it, known.get(it.id())))
                .filter(it -> reach.permits(actor, Permission.ERASE_PEOPLE, homeOf(it)))
                .toList();
        return ErasurePage.from(first, within);
    }

    private static OrganizationId homeOf(ErasureLine line) {
        var person = line.person();
        return person == null ? line.erasure().home() : person.home();
    }

    /** Asks for one's own erasure. */
    public ErasureChange askOwn(Actor actor) {
        Person person = self(actor);
        return ask(actor, person, Ground.CONSENT_WITHDRAWN, OWN_BASIS);
    }

    /** Takes the request for one's own erasure back, as long as nobody has confirmed it. */
    public boolean withdrawOwn(Actor actor) {
        Person person = self(actor);
        var asked = erasures.find(person.id()).filter(it -> it.stage() == Stage.ASKED && it.isOwn());
        if (asked.isEmpty()) {
            return false;
        }
        erasures.write(asked.get().withdrawn());
        record(actor, person, "erasure.withdrawn", Map.of());
        return true;
    }

    /** Asks for somebody's erasure, with a ground of law and the text that says so. */
    public ErasureChange ask(Actor actor, PersonId id, Ground ground, String basis) {
        Person person = within(actor, id);
        return refusal(actor, person)
                .or(() -> fault(person, basis))
                .<ErasureChange>map(ErasureChange.Refused::new)
                .orElseGet(() -> ask(actor, person, ground, basis));
    }

    private ErasureChange ask(Actor actor, Person person, Ground ground, String basis) {
        var known = erasures.find(person.id());
        if (known.filter(it -> !it.stage().isOver()).isPresent()) {
            return new ErasureChange.Refused(Reason.ASKED_ALREADY);
        }
        var request = new Erasure.Request(memberOf(actor), ground, basis, clock.instant());
        var asked = known.orElseGet(
                        () -> new Erasure(person.id(), person.home(), Stage.ASKED, request, null, null, null, 0))
                .askedAgain(person.home(), request);
        erasures.write(asked);
        record(actor, person, "erasure.asked", Map.of("reason", ground.name()));
        return new ErasureChange.Done(asked);
    }

    /** Says why somebody is not erased; they read it on their own page. */
    public ErasureChange decline(Actor actor, PersonId id, long rev, String answer) {
        Person person = within(actor, id);
        var problem = refusal(actor, person).or(() -> fault(person, answer));
        if (problem.isPresent()) {
            return new ErasureChange.Refused(problem.get());
        }
        var declined = open(id, rev).declined(decision(actor, answer));
        erasures.write(declined);
        record(actor, person, "erasure.declined", Map.of());
        return new ErasureChange.Done(declined);
    }

    /**
     * Has the person erased, which nobody can take back, and which nobody confirms who asked for it. So that it is not
     * the neighbor in the list, the staff number is typed once more.
     */
    public ErasureChange confirm(Actor actor, PersonId id, long rev, String staffNumber) {
        Person person = within(actor, id);
        var problem = refusal(actor, person);
        if (problem.isPresent()) {
            return new ErasureChange.Refused(problem.get());
        }
        var asked = open(id, rev);
        if (asked.isAskedBy(actor)) {
            return new ErasureChange.Refused(Reason.ASKED_BY_YOU);
        }
        if (!StaffNumber.isWritten(staffNumber) || !new StaffNumber(staffNumber).equals(person.staffNumber())) {
            return new ErasureChange.Refused(Reason.OTHER_NUMBER);
        }
        var confirmed = asked.confirmed(person.home(), decision(actor, ""));
        erasures.write(confirmed);
        var details = new HashMap<String, String>();
        details.put("reason", asked.request().ground().name());
        details.put("basis", asked.request().basis());
        record(actor, person, "erasure.confirmed", details);
        eraser.begin();
        return new ErasureChange.Done(confirmed);
    }

    private Erasure open(PersonId id, long rev) {
        return erasures.find(id)
                .filter(it -> it.stage() == Stage.ASKED && it.rev() == rev)
                .orElseThrow(() -> new EditConflict("erasure of " + id.value()));
    }

    private Optional<Reason> refusal(Actor actor, Person person) {
        if (actor.equals(Actor.of(person.id()))) {
            return Optional.of(Reason.ONESELF);
        }
        return reach.outranks(actor, person.id(), Permission.ERASE_PEOPLE)
                ? Optional.empty()
                : Optional.of(Reason.NOT_BELOW_YOU);
    }

    private Optional<Reason> fault(Person person, String text) {
        if (text.length() > LONGEST_TEXT || !TEXT.matcher(text).matches()) {
            return Optional.of(Reason.TEXT_INVALID);
        }
        var names = held.stream().flatMap(it -> it.names(person.id()).stream()).collect(Collectors.toSet());
        return new Erased(person.id(), names, Set.of()).isNamedIn(text)
                ? Optional.of(Reason.TEXT_NAMES_PERSON)
                : Optional.empty();
    }

    private Person within(Actor actor, PersonId id) {
        return people.find(id)
                .filter(it -> reach.permits(actor, Permission.ERASE_PEOPLE, it.home()))
                .orElseThrow(OutOfReach::new);
    }

    private Person self(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return people.find(member.id()).orElseThrow(OutOfReach::new);
        }
        throw new OutOfReach();
    }

    private Erasure.Decision decision(Actor actor, String answer) {
        return new Erasure.Decision(memberOf(actor), clock.instant(), answer);
    }

    private void record(Actor actor, Person person, String act, Map<String, String> details) {
        trail.record(
                actor, AuditEntry.at(person.home(), act, person.id().value()).detailed(details));
    }

    private static @Nullable PersonId memberOf(Actor actor) {
        return actor instanceof Actor.Member member ? member.id() : null;
    }
}
