package org.weike.core.roster;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Census;
import org.weike.core.organization.Chapter;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.Organization;
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

/** Plans the rows about persons, some hundreds at a time: finds who is there by their numbers, and what differs. */
final class PeoplePlanner {

    private static final int ISSUED_LENGTH = 11;

    private final Ground ground;
    private final Homes homes;
    private final Census census;
    private final NumberSafe safe;
    private final Map<String, Integer> seenNumbers = new HashMap<>();
    private final Map<String, Integer> seenIdentities = new HashMap<>();
    private final Map<String, Integer> seenPhones = new HashMap<>();
    private final Map<PersonId, Integer> claimed = new HashMap<>();

    PeoplePlanner(Ground ground, Homes homes, Census census, NumberSafe safe) {
        this.ground = ground;
        this.homes = homes;
        this.census = census;
        this.safe = safe;
    }

    /** Those who are there already, by each of their numbers. */
    private record Known(
            Map<StaffNumber, Person> byNumber, Map<String, Person> byIdentity, Map<String, List<Person>> byPhone) {

        static Known of(List<Person> persons) {
            return new Known(
                    persons.stream().collect(Collectors.toMap(Person::staffNumber, Function.identity())),
                    persons.stream()
                            .filter(it -> it.identity() != null)
                            .collect(Collectors.toMap(it -> lookup(it.identity()), Function.identity())),
                    persons.stream()
                            .filter(it -> it.phone() != null)
                            .collect(Collectors.groupingBy(it -> lookup(it.phone()))));
        }
    }

    private static String lookup(@Nullable SealedNumber number) {
        return number == null ? "" : number.lookup();
    }

    List<PlannedRow> plan(List<RowValues> rows) {
        List<PersonDraft> drafts =
                rows.stream().map(it -> PersonDraft.read(it, homes, safe)).toList();
        Known known = Known.of(census.havingAny(
                wanted(drafts, PeoplePlanner::numberOf),
                wanted(drafts, it -> Optional.of(it.identityKey())),
                wanted(drafts, it -> Optional.of(it.phoneKey()))));
        return drafts.stream().map(it -> plan(it, known)).toList();
    }

    private static <T> Set<T> wanted(List<PersonDraft> drafts, Function<PersonDraft, Optional<T>> number) {
        return drafts.stream()
                .flatMap(it -> number.apply(it).stream())
                .filter(it -> !it.equals(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The staff number in the file; for somebody without one, one made of their other number, always the same. */
    private static Optional<StaffNumber> numberOf(PersonDraft draft) {
        if (draft.staffNumber() != null) {
            return Optional.of(draft.staffNumber());
        }
        String other = draft.identityKey().isEmpty() ? draft.phoneKey() + draft.name() : draft.identityKey();
        return other.isEmpty() ? Optional.empty() : Optional.of(issued(other));
    }

    private static StaffNumber issued(String key) {
        long hash = 1125899906842597L;
        for (int at = 0; at < key.length(); at++) {
            hash = 31 * hash + key.charAt(at);
        }
        String digits = Long.toString(hash >>> 8, Character.MAX_RADIX);
        return new StaffNumber("W" + "0".repeat(Math.max(0, ISSUED_LENGTH - digits.length())) + digits);
    }

    private PlannedRow plan(PersonDraft draft, Known known) {
        noteRepeats(draft, known);
        Person before = draft.values().isStopped() ? null : find(draft, known).orElse(null);
        if (before != null) {
            Integer earlier =
                    claimed.putIfAbsent(before.id(), draft.values().place().row());
            if (earlier != null) {
                draft.values()
                        .problem(
                                draft.staffNumber() == null ? Heading.IDENTITY : Heading.STAFF_NUMBER,
                                Reason.TWICE_IN_FILE,
                                String.valueOf(earlier + 1));
            }
        }
        Organization home = draft.home().orElse(null);
        if (draft.values().isStopped() || home == null) {
            return PlannedRow.refused(
                    draft.values().place(), draft.name(), draft.values().problems());
        }
        Person after = before == null ? create(draft, home) : change(draft, before, home);
        if (after == null || draft.values().isStopped()) {
            return PlannedRow.refused(
                    draft.values().place(), draft.name(), draft.values().problems());
        }
        return row(draft, before, after);
    }

    private void noteRepeats(PersonDraft draft, Known known) {
        RowValues values = draft.values();
        StaffNumber number = draft.staffNumber();
        if (number != null) {
            repeat(seenNumbers, number.value(), values)
                    .ifPresent(it -> values.problem(Heading.STAFF_NUMBER, Reason.TWICE_IN_FILE, it));
        }
        if (!draft.identityKey().isEmpty()) {
            repeat(seenIdentities, draft.identityKey(), values)
                    .ifPresent(it -> values.problem(Heading.IDENTITY, Reason.TWICE_IN_FILE, it));
        }
        if (!draft.phoneKey().isEmpty()) {
            repeat(seenPhones, draft.phoneKey(), values)
                    .or(() -> phoneOfAnother(draft, known))
                    .ifPresent(it -> values.problem(Heading.PHONE, Reason.SHARED_PHONE, it));
        }
    }

    /** The row in which the number stood before, as people count rows. */
    private static Optional<String> repeat(Map<String, Integer> seen, String number, RowValues values) {
        Integer earlier = seen.putIfAbsent(number, values.place().row());
        return Optional.ofNullable(earlier).map(it -> String.valueOf(it + 1));
    }

    private Optional<String> phoneOfAnother(PersonDraft draft, Known known) {
        return known.byPhone().getOrDefault(draft.phoneKey(), List.of()).stream()
                .filter(it -> ground.inScope(it.home()) && !it.name().equals(draft.name()))
                .filter(it -> !it.staffNumber().equals(draft.staffNumber()))
                .filter(it ->
                        draft.identityKey().isEmpty() || !lookup(it.identity()).equals(draft.identityKey()))
                .findFirst()
                .map(it -> "");
    }

    private Optional<Person> find(PersonDraft draft, Known known) {
        RowValues values = draft.values();
        Person byIdentity =
                draft.identityKey().isEmpty() ? null : known.byIdentity().get(draft.identityKey());
        Person byNumber = numberOf(draft).map(it -> known.byNumber().get(it)).orElse(null);
        Heading numberHeading = draft.staffNumber() == null ? Heading.IDENTITY : Heading.STAFF_NUMBER;
        if (byIdentity != null && !ground.inScope(byIdentity.home())) {
            values.problem(Heading.IDENTITY, Reason.TAKEN);
            return Optional.empty();
        }
        if (byNumber != null && !ground.inScope(byNumber.home())) {
            values.problem(numberHeading, Reason.TAKEN);
            return Optional.empty();
        }
        if (byIdentity != null && byNumber != null && !byIdentity.id().equals(byNumber.id())) {
            values.problem(Heading.STAFF_NUMBER, Reason.TWO_PERSONS);
            return Optional.empty();
        }
        if (byIdentity != null) {
            return Optional.of(byIdentity);
        }
        if (byNumber != null) {
            return confirmed(draft, byNumber);
        }
        return byPhone(draft, known);
    }

    /** Somebody found by a staff number alone must not be quite another person. */
    private static Optional<Person> confirmed(PersonDraft draft, Person found) {
        boolean otherIdentity = !draft.identityKey().isEmpty()
                && found.identity() != null
                && !lookup(found.identity()).equals(draft.identityKey());
        boolean otherName = draft.name().chars().noneMatch(it -> found.name().indexOf(it) >= 0);
        if (otherIdentity) {
            draft.values().problem(Heading.IDENTITY, Reason.CONTRADICTION);
        } else if (otherName) {
            draft.values().problem(Heading.NAME, Reason.OTHER_NAME);
        }
        return otherIdentity || otherName ? Optional.empty() : Optional.of(found);
    }

    private Optional<Person> byPhone(PersonDraft draft, Known known) {
        if (draft.phoneKey().isEmpty()
                || draft.staffNumber() != null
                || !draft.identityKey().isEmpty()) {
            return Optional.empty();
        }
        List<Person> namesakes = known.byPhone().getOrDefault(draft.phoneKey(), List.of()).stream()
                .filter(it -> ground.inScope(it.home()) && it.name().equals(draft.name()))
                .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty();
    }

    private @Nullable Person create(PersonDraft draft, Organization home) {
        Standing usual = home.kind().isUnit() ? Standing.NOT_A_MEMBER : Standing.FULL;
        Optional<Status> status = status(
                draft,
                draft.standing().orElse(usual),
                draft.floating().orElse(Floating.NO),
                draft.since().orElse(ground.now()));
        Optional<StaffNumber> number = numberOf(draft);
        if (status.isEmpty() || number.isEmpty()) {
            return null;
        }
        return new Person(
                new PersonId(TimeOrdered.idAt(ground.now())),
                draft.name(),
                number.get(),
                draft.phone() == null ? null : safe.seal(draft.phone()),
                draft.identity() == null ? null : safe.seal(draft.identity()),
                home.id(),
                Set.of(),
                status.get(),
                null,
                List.of(),
                1,
                ground.now());
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
                moved
                        ? before.hosts().stream()
                                .filter(it -> !it.organization().equals(newHome))
                                .collect(Collectors.toSet())
                        : before.hosts(),
                status.get(),
                moved ? null : before.transfer(),
                ends ? Stream.concat(before.past().stream(), Stream.of(chapter)).toList() : before.past(),
                before.rev(),
                before.changed());
        return same.equals(before) ? before : revised(same);
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
                || lookup(before.phone()).equals(draft.phoneKey())
                || fields.isKept(Heading.PHONE, lookup(before.phone()), draft.phoneKey())) {
            return before.phone();
        }
        return safe.seal(draft.phone());
    }

    private @Nullable SealedNumber newerIdentity(PersonDraft draft, Person before, FieldKeeper fields) {
        if (draft.identity() == null
                || lookup(before.identity()).equals(draft.identityKey())
                || fields.isKept(Heading.IDENTITY, lookup(before.identity()), draft.identityKey())) {
            return before.identity();
        }
        return safe.seal(draft.identity());
    }

    private Optional<Status> newerStatus(PersonDraft draft, Status before, FieldKeeper fields) {
        Standing standing = draft.standing()
                .map(it -> fields.newer(Heading.STANDING, before.standing(), it))
                .orElse(before.standing());
        Floating floating = draft.floating()
                .map(it -> fields.newer(Heading.FLOATING, before.floating(), it))
                .orElse(before.floating());
        boolean same = standing == before.standing() && floating == before.floating();
        Instant since = draft.since()
                .map(it -> fields.newer(Heading.SINCE, before.since(), it))
                .orElse(same ? before.since() : ground.now());
        return status(draft, standing, floating, since);
    }

    private PlannedRow row(PersonDraft draft, @Nullable Person before, Person after) {
        Action action;
        if (before == null) {
            action = Action.CREATE;
        } else if (before.equals(after)) {
            action = Action.SKIP;
        } else {
            action = before.home().equals(after.home()) ? Action.UPDATE : Action.MOVE;
        }
        RowChange change = action.writes() ? new RowChange.OfPerson(after) : new RowChange.None();
        return new PlannedRow(
                draft.values().place(),
                action,
                draft.name(),
                change,
                draft.values().problems(),
                mark(draft, after));
    }

    private Mark mark(PersonDraft draft, Person after) {
        Map<Heading, Integer> prints = new EnumMap<>(Heading.class);
        prints.put(Heading.NAME, Mark.print(after.name()));
        prints.put(Heading.ORGANIZATION, Mark.print(after.home()));
        if (draft.staffNumber() != null) {
            prints.put(Heading.STAFF_NUMBER, Mark.print(after.staffNumber()));
        }
        if (draft.identity() != null) {
            prints.put(Heading.IDENTITY, Mark.print(lookup(after.identity())));
        }
        if (draft.phone() != null) {
            prints.put(Heading.PHONE, Mark.print(lookup(after.phone())));
        }
        draft.standing()
                .ifPresent(it ->
                        prints.put(Heading.STANDING, Mark.print(after.status().standing())));
        draft.floating()
                .ifPresent(it ->
                        prints.put(Heading.FLOATING, Mark.print(after.status().floating())));
        draft.since()
                .ifPresent(it ->
                        prints.put(Heading.SINCE, Mark.print(after.status().since())));
        draft.values().problems().stream()
                .filter(it -> it.reason() == Reason.KEPT)
                .forEach(it -> prints.remove(it.heading()));
        Mark old = ground.mark(after.id().value());
        Mark left = old.with(after.id().value(), prints);
        return left.equals(old) ? Mark.NONE : left;
    }
}
