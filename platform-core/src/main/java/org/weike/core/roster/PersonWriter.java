package org.weike.core.roster;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Chapter;
import org.weike.core.organization.Membership;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Person;
import org.weike.core.organization.SealedNumber;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.TimeOrdered;

/** Writes a person as their row would have them, and says what the row leaves marked. */
final class PersonWriter {

    private final Ground ground;
    private final NumberSafe safe;
    private final PersonRecognition recognition;

    PersonWriter(Ground ground, NumberSafe safe, PersonRecognition recognition) {
        this.ground = ground;
        this.safe = safe;
        this.recognition = recognition;
    }

    /**
     * The person as they will be, the same as before where the row says nothing new; absent if a problem forbids it.
     */
    @Nullable Person write(PersonDraft draft, @Nullable Person before, Organization home) {
        return before == null ? create(draft, home) : change(draft, before, home);
    }

    private @Nullable Person create(PersonDraft draft, Organization home) {
        var standing = draft.standing().orElseGet(() -> assumed(draft, home));
        boolean isSaidByHost = draft.host().isPresent() && standing != Standing.NOT_A_MEMBER;
        var floating = draft.floating().orElse(isSaidByHost ? Floating.OUT : Floating.NO);
        var since = draft.since().orElseGet(() -> assumedSince(standing, floating));
        Optional<Status> status = status(draft, standing, floating, since);
        Optional<StaffNumber> number = recognition.numberOf(draft);
        if (status.isEmpty() || number.isEmpty() || !canBeHosted(draft, home.id(), floating)) {
            return null;
        }
        checkHousing(draft, home.kind(), status.get());
        return new Person(
                new PersonId(TimeOrdered.idAt(ground.now())),
                draft.name(),
                number.get(),
                draft.phone() == null ? null : safe.seal(draft.phone()),
                draft.identity() == null ? null : safe.seal(draft.identity()),
                home.id(),
                draft.host().stream().map(this::floatingAt).collect(Collectors.toSet()),
                status.get(),
                null,
                List.of(),
                1,
                ground.now());
    }

    /** Whoever is listed at a party organization is taken for a member, at an enterprise for a worker; it is told. */
    private static Standing assumed(PersonDraft draft, Organization home) {
        Standing usual = home.kind().isUnit() ? Standing.NOT_A_MEMBER : Standing.FULL;
        draft.values().problem(Heading.STANDING, Reason.STANDING_ASSUMED, usual.name());
        return usual;
    }

    /** Members whose date nobody wrote down did not join today: the whole year is asked of them. */
    private Instant assumedSince(Standing standing, Floating floating) {
        boolean atHome = floating == Floating.NO && (standing == Standing.FULL || standing == Standing.PROBATIONARY);
        return atHome ? RosterWords.startOfYear(ground.now()) : ground.now();
    }

    private static Optional<Status> status(PersonDraft draft, Standing standing, Floating floating, Instant since) {
        if (standing == Standing.NOT_A_MEMBER && floating != Floating.NO) {
            draft.values().problem(Heading.FLOATING, Reason.CONTRADICTION);
            return Optional.empty();
        }
        return Optional.of(new Status(standing, floating, since));
    }

    private @Nullable Person change(PersonDraft draft, Person before, Organization home) {
        var fields = new FieldKeeper(draft.values(), ground.mark(before.id().value()));
        Optional<Status> status = newerStatus(draft, before.status(), fields);
        if (status.isEmpty()) {
            return null;
        }
        OrganizationId newHome = fields.newer(Heading.ORGANIZATION, before.home(), home.id());
        boolean moved = !newHome.equals(before.home());
        Kind kind = newHome.equals(home.id())
                ? home.kind()
                : ground.tree().find(newHome).orElse(home).kind();
        if (moved || status.get().housedBy(kind) != before.status().housedBy(kind)) {
            checkHousing(draft, kind, status.get());
        }
        Optional<Set<Membership>> hosts =
                newerHosts(draft, before, newHome, status.get().floating(), fields);
        if (hosts.isEmpty()) {
            return null;
        }
        boolean ends = moved || !status.get().equals(before.status());
        var chapter = new Chapter(before.home(), before.status(), ground.now());
        var same = new Person(
                before.id(),
                fields.newer(Heading.NAME, before.name(), draft.name()),
                draft.staffNumber() == null
                        ? before.staffNumber()
                        : fields.newer(Heading.STAFF_NUMBER, before.staffNumber(), draft.staffNumber()),
                newerPhone(draft, before, fields),
                newerIdentity(draft, before, fields),
                newHome,
                hosts.get(),
                status.get(),
                moved ? null : before.transfer(),
                ends ? Stream.concat(before.past().stream(), Stream.of(chapter)).toList() : before.past(),
                before.rev(),
                before.changed());
        return same.equals(before) ? before : revised(same);
    }

    /** Members are at home in branches; a home of before is not found fault with, or no later file could be read. */
    private static void checkHousing(PersonDraft draft, Kind kind, Status status) {
        RowValues values = draft.values();
        switch (status.housedBy(kind)) {
            case NEVER ->
                values.problem(
                        Heading.ORGANIZATION,
                        Reason.NO_HOME_FOR_THEM,
                        status.standing().name());
            case UNUSUAL -> values.problem(Heading.ORGANIZATION, Reason.UNUSUAL_HOME, kind.name());
            case USUAL -> {
                // as it should be
            }
        }
    }

    /** Only who floats away from home has a host, and home is none; a problem says so. */
    private static boolean canBeHosted(PersonDraft draft, OrganizationId home, Floating floating) {
        boolean canBe = draft.host()
                .map(it -> floating == Floating.OUT && !it.id().equals(home))
                .orElse(true);
        if (!canBe) {
            draft.values().problem(Heading.HOST, Reason.CONTRADICTION);
        }
        return canBe;
    }

    private Membership floatingAt(Organization host) {
        return new Membership(host.id(), Membership.Kind.FLOATING, ground.now());
    }

    /** The memberships beside home, of which a new home is none; absent if a problem forbids the host of the row. */
    private Optional<Set<Membership>> newerHosts(
            PersonDraft draft, Person before, OrganizationId home, Floating floating, FieldKeeper fields) {
        Set<Membership> there = before.hosts().stream()
                .filter(it -> !it.organization().equals(home))
                .collect(Collectors.toSet());
        if (draft.host().isEmpty() || (floating != Floating.OUT && isKeptFloating(draft))) {
            return Optional.of(there);
        }
        if (!canBeHosted(draft, home, floating)) {
            return Optional.empty();
        }
        Organization host = draft.host().get();
        boolean isThere = floatingHosts(there).anyMatch(host.id()::equals);
        if (isThere || fields.isKept(Heading.HOST, hostKey(there), host.id().value())) {
            return Optional.of(there);
        }
        Stream<Membership> others = there.stream()
                .filter(it -> it.kind() != Membership.Kind.FLOATING)
                .filter(it -> !it.organization().equals(host.id()));
        return Optional.of(Stream.concat(others, Stream.of(floatingAt(host))).collect(Collectors.toSet()));
    }

    private static boolean isKeptFloating(PersonDraft draft) {
        return draft.values().problems().stream()
                .anyMatch(it -> it.heading() == Heading.FLOATING && it.reason() == Reason.KEPT);
    }

    static Stream<OrganizationId> floatingHosts(Set<Membership> hosts) {
        return hosts.stream()
                .filter(it -> it.kind() == Membership.Kind.FLOATING)
                .map(Membership::organization);
    }

    private static String hostKey(Set<Membership> hosts) {
        return floatingHosts(hosts).map(OrganizationId::value).sorted().collect(Collectors.joining(" "));
    }

    private Person revised(Person person) {
        return new Person(
                person.id(),
                person.name(),
                person.staffNumber(),
                person.phone(),
                person.identity(),
                person.home(),
                person.hosts(),
                person.status(),
                person.transfer(),
                person.past(),
                person.rev() + 1,
                ground.now());
    }

    private @Nullable SealedNumber newerPhone(PersonDraft draft, Person before, FieldKeeper fields) {
        if (draft.phone() == null
                || KnownPeople.lookup(before.phone()).equals(draft.phoneKey())
                || fields.isKept(Heading.PHONE, KnownPeople.lookup(before.phone()), draft.phoneKey())) {
            return before.phone();
        }
        return safe.seal(draft.phone());
    }

    private @Nullable SealedNumber newerIdentity(PersonDraft draft, Person before, FieldKeeper fields) {
        if (draft.identity() == null
                || KnownPeople.lookup(before.identity()).equals(draft.identityKey())
                || fields.isKept(Heading.IDENTITY, KnownPeople.lookup(before.identity()), draft.identityKey())) {
            return before.identity();
        }
        return safe.seal(draft.identity());
    }

    private Optional<Status> newerStatus(PersonDraft draft, Status before, FieldKeeper fields) {
        Standing standing = draft.standing()
                .map(it -> fields.newer(Heading.STANDING, before.standing(), it))
                .orElse(before.standing());
        Floating floating = wantedFloating(draft, before)
                .map(it -> fields.newer(Heading.FLOATING, before.floating(), it))
                .orElse(before.floating());
        boolean same = standing == before.standing() && floating == before.floating();
        Instant since = draft.since()
                .map(it -> fields.newer(Heading.SINCE, before.since(), it))
                .orElse(same ? before.since() : ground.now());
        return status(draft, standing, floating, since);
    }

    /** Whoever has a host floats, though the row may not say so in so many words. */
    private static Optional<Floating> wantedFloating(PersonDraft draft, Status before) {
        boolean isSaidByHost = draft.host().isPresent() && before.floating() == Floating.NO && before.isMember();
        return draft.floating().or(() -> isSaidByHost ? Optional.of(Floating.OUT) : Optional.empty());
    }

    /** What the row leaves in the person's fields; nothing where the marks are so already. */
    Mark markOf(PersonDraft draft, Person after) {
        Map<Heading, Integer> prints = new EnumMap<>(Heading.class);
        prints.put(Heading.NAME, Mark.print(after.name()));
        prints.put(Heading.ORGANIZATION, Mark.print(after.home()));
        if (draft.staffNumber() != null) {
            prints.put(Heading.STAFF_NUMBER, Mark.print(after.staffNumber()));
        }
        if (draft.identity() != null) {
            prints.put(Heading.IDENTITY, Mark.print(KnownPeople.lookup(after.identity())));
        }
        if (draft.phone() != null) {
            prints.put(Heading.PHONE, Mark.print(KnownPeople.lookup(after.phone())));
        }
        draft.standing()
                .ifPresent(it ->
                        prints.put(Heading.STANDING, Mark.print(after.status().standing())));
        if (draft.floating().isPresent() || draft.host().isPresent()) {
            prints.put(Heading.FLOATING, Mark.print(after.status().floating()));
        }
        draft.host().ifPresent(it -> prints.put(Heading.HOST, Mark.print(hostKey(after.hosts()))));
        draft.since()
                .ifPresent(it ->
                        prints.put(Heading.SINCE, Mark.print(after.status().since())));
        if (draft.mail() != null) {
            prints.put(Heading.MAIL, Mark.print(draft.mail().lookup()));
        }
        return ground.mark(after.id().value())
                .newer(after.id().value(), prints, draft.values().problems());
    }
}
