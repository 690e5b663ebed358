package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationFixture.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.weike.core.keyring.TestKeys;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** What every store of people promises. */
public abstract class PeopleContract {

    private final NumberSafe safe = new NumberSafe(TestKeys.fresh());
    private final OrganizationId home = new OrganizationId("home-" + UUID.randomUUID());
    private final OrganizationId other = new OrganizationId("other-" + UUID.randomUUID());

    protected abstract People people();

    @Test
    void handsBackWhatItWasGiven() {
        Person person = somebody("13900000001");
        people().add(person);

        assertThat(people().find(person.id())).hasValue(person);
        assertThat(people().findAll(List.of(person.id(), new PersonId("nobody"))))
                .containsExactly(person);
        assertThat(people().find(new PersonId("nobody"))).isEmpty();
    }

    @Test
    void handsBackAWholeLife() {
        Person person = somebody("13900000002");
        people().add(person);
        Person hosted = person.hostedAs(new Membership(other, Membership.Kind.FLOATING, NOW), NOW);
        Person moved = hosted.proposedTo(other, NOW).arrivedAt(other, answer(TransferAnswer.Kind.ACCEPTED, ""));
        people().replace(hosted);
        people().replace(hosted.proposedTo(other, NOW));
        people().replace(moved);

        assertThat(people().find(person.id())).hasValue(moved);
    }

    @Test
    void findsByEachNumber() {
        Person person = somebody("13900000003");
        people().add(person);

        assertThat(people().findByStaffNumber(person.staffNumber())).hasValue(person);
        assertThat(people().findByPhone(safe.lookup(new PhoneNumber("13900000003"))))
                .containsExactly(person);
        assertThat(people().findByIdentity("unknown")).isEmpty();
    }

    @Test
    void listsThoseAtHomeAndHosted() {
        Person guest = somebody("13900000004");
        Person resident = Person.of(new PersonId("p-" + UUID.randomUUID()), "住户", number(), other, guest.status(), NOW);
        people().add(guest);
        people().add(resident);
        people().replace(guest.hostedAs(new Membership(other, Membership.Kind.SERVICE, NOW), NOW));

        assertThat(people().at(home)).extracting(Person::id).containsExactly(guest.id());
        assertThat(people().at(other)).extracting(Person::id).containsExactlyInAnyOrder(guest.id(), resident.id());
    }

    @Test
    void listsThoseWhoWaitToBeAcceptedAndNobodyWhoGotAnAnswer() {
        Person waiting = somebody("13900000010").proposedTo(other, NOW);
        Person answered = somebody("13900000011").proposedTo(other, NOW);
        people().add(waiting);
        people().add(answered);
        people().replace(answered.stayingHome(answer(TransferAnswer.Kind.DECLINED, "不在本县")));
        var arriving = new ArrayList<Person>();

        people().arriving(arriving::add);

        assertThat(arriving).contains(waiting).extracting(Person::id).doesNotContain(answered.id());
    }

    private static TransferAnswer answer(TransferAnswer.Kind kind, String reason) {
        return new TransferAnswer(kind, new PersonId("secretary"), NOW, reason);
    }

    @Test
    void keepsStaffAndIdentityNumbersUnique() {
        var identity = safe.seal(new IdentityNumber("11010519491231002X"));
        Person first = somebody("13900000005").numbered(null, identity);
        Person second = somebody("13900000006");
        people().add(first);
        people().add(second);

        Person sameNumber = second.corrected("某人", first.staffNumber(), NOW);
        assertThat(people().replace(sameNumber)).hasValue(PersonChange.Reason.STAFF_NUMBER_TAKEN);
        Person sameIdentity = second.corrected("某人", second.staffNumber(), NOW).numbered(null, identity);
        assertThat(people().replace(sameIdentity)).hasValue(PersonChange.Reason.IDENTITY_NUMBER_TAKEN);
        assertThat(people().find(second.id())).hasValue(second);
    }

    @Test
    void replacesOnlyTheRevisionBefore() {
        Person person = somebody("13900000007");
        people().add(person);
        people().replace(person.standingAs(person.status(), NOW));

        assertThatThrownBy(() -> people().replace(person.standingAs(person.status(), NOW)))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void tellsWhatChangedSince() {
        Person before = somebody("13900000008");
        Person after = somebody("13900000009").leavingHost(other, NOW.plus(Duration.ofHours(1)));
        people().add(before);
        people().add(after);
        var changed = new ArrayList<Person>();

        people().changedSince(NOW.plus(Duration.ofHours(1)), changed::add);

        assertThat(changed).contains(after).doesNotContain(before);
    }

    private Person somebody(String phone) {
        var status = new Status(Status.Standing.FULL, Status.Floating.OUT, NOW);
        return Person.of(new PersonId("p-" + UUID.randomUUID()), "林小舟", number(), home, status, NOW)
                .numbered(safe.seal(new PhoneNumber(phone)), null);
    }

    private static StaffNumber number() {
        return new StaffNumber(UUID.randomUUID().toString().substring(0, 18));
    }
}
