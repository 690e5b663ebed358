package org.weike.core.roster;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.SealedAddress;
import org.weike.core.organization.Membership;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Person;
import org.weike.core.organization.SealedNumber;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.TextId;

/**
 * Says field by field what a row changes of the person or the organization that is there, and where a new one floats
 * and is reached.
 */
@Component
final class Differences {

    private final NumberSafe safe;
    private final AddressSafe addresses;

    Differences(NumberSafe safe, AddressSafe addresses) {
        this.safe = safe;
        this.addresses = addresses;
    }

    List<Difference> of(PlannedRow row) {
        return switch (row.change()) {
            case RowChange.OfOrganization it -> of(it.before(), it.after());
            case RowChange.OfPerson it -> of(it);
            case RowChange.None it -> List.of();
        };
    }

    private static List<Difference> of(@Nullable Organization before, Organization after) {
        var found = new Found();
        if (before != null) {
            found.add(Heading.ORGANIZATION, before.name(), after.name());
            found.add(Heading.PARENT, text(before.parent()), text(after.parent()));
            found.add(Heading.CREDIT_CODE, text(before.creditCode()), text(after.creditCode()));
            found.add(Heading.CODE, text(before.code()), text(after.code()));
        }
        return found.all;
    }

    private List<Difference> of(RowChange.OfPerson change) {
        var found = new Found();
        Person before = change.before();
        Person after = change.after();
        if (before != null) {
            var was = before.status();
            var will = after.status();
            found.add(Heading.NAME, before.name(), after.name());
            found.add(
                    Heading.STAFF_NUMBER,
                    before.staffNumber().value(),
                    after.staffNumber().value());
            addIdentity(found, before.identity(), after.identity());
            addPhone(found, before.phone(), after.phone());
            found.add(Heading.ORGANIZATION, text(before.home()), text(after.home()));
            found.add(Heading.STANDING, was.standing().name(), will.standing().name());
            found.add(Heading.FLOATING, was.floating().name(), will.floating().name());
            found.add(Heading.SINCE, day(was.since()), day(will.since()));
        }
        addHosts(found, before == null ? Set.of() : before.hosts(), after.hosts());
        change.proposed()
                .ifPresent(it -> found.all.add(new Difference(Heading.MAIL, masked(it.before()), masked(it.after()))));
        return found.all;
    }

    private String masked(@Nullable SealedAddress address) {
        return address == null ? "" : addresses.open(address).masked();
    }

    /** Where somebody floats from now on, who may be new, and where no more. */
    private static void addHosts(Found found, Set<Membership> before, Set<Membership> after) {
        var ended = new ArrayDeque<>(otherHosts(before, after));
        var begun = new ArrayDeque<>(otherHosts(after, before));
        while (!ended.isEmpty() || !begun.isEmpty()) {
            found.add(Heading.HOST, text(ended.poll()), text(begun.poll()));
        }
    }

    private static List<OrganizationId> otherHosts(Set<Membership> hosts, Set<Membership> others) {
        return PersonWriter.floatingHosts(hosts)
                .filter(it -> PersonWriter.floatingHosts(others).noneMatch(it::equals))
                .sorted(Comparator.comparing(OrganizationId::value))
                .toList();
    }

    /** Two numbers may be one when they are masked, and are told all the same. */
    private void addIdentity(Found found, @Nullable SealedNumber before, @Nullable SealedNumber after) {
        if (!KnownPeople.lookup(before).equals(KnownPeople.lookup(after))) {
            found.all.add(new Difference(Heading.IDENTITY, safe.maskedIdentity(before), safe.maskedIdentity(after)));
        }
    }

    private void addPhone(Found found, @Nullable SealedNumber before, @Nullable SealedNumber after) {
        if (!KnownPeople.lookup(before).equals(KnownPeople.lookup(after))) {
            found.all.add(new Difference(Heading.PHONE, safe.maskedPhone(before), safe.maskedPhone(after)));
        }
    }

    private static String text(@Nullable TextId id) {
        return id == null ? "" : id.value();
    }

    private static String day(Instant instant) {
        return RosterWords.dayOf(instant).toString();
    }

    /** What was found to differ so far. */
    private static final class Found {

        private final List<Difference> all = new ArrayList<>();

        void add(Heading heading, String before, String after) {
            if (!Objects.equals(before, after)) {
                all.add(new Difference(heading, before, after));
            }
        }
    }
}
