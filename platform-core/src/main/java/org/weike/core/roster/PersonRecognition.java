package org.weike.core.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weike.core.organization.Census;
import org.weike.core.organization.Person;
import org.weike.core.organization.StaffNumber;
import org.weike.core.roster.RowProblem.Reason;

/**
 * Recognizes the person that a row is about, if they are there already: by identity number, by staff number unless that
 * is quite another person's, and at last by phone and name.
 */
final class PersonRecognition {

    private static final int ISSUED_LENGTH = 11;

    private final Ground ground;
    private final Census census;

    PersonRecognition(Ground ground, Census census) {
        this.ground = ground;
        this.census = census;
    }

    /** All who have a number of one of the rows, wherever they are. */
    KnownPeople known(List<PersonDraft> drafts) {
        return KnownPeople.of(census.havingAny(
                wanted(drafts, this::numberOf),
                wanted(drafts, it -> Optional.of(it.identityKey())),
                wanted(drafts, it -> Optional.of(it.phoneKey()))));
    }

    private static <T> Set<T> wanted(List<PersonDraft> drafts, Function<PersonDraft, Optional<T>> number) {
        return drafts.stream()
                .flatMap(it -> number.apply(it).stream())
                .filter(it -> !it.equals(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The staff number in the file; for somebody without one, one made of their other number, always the same. A phone
     * is nobody's alone, so below another node it makes another number and tells nothing of who has it there.
     */
    Optional<StaffNumber> numberOf(PersonDraft draft) {
        if (draft.staffNumber() != null) {
            return Optional.of(draft.staffNumber());
        }
        if (!draft.identityKey().isEmpty()) {
            return Optional.of(issued(draft.identityKey()));
        }
        return draft.phoneKey().isEmpty()
                ? Optional.empty()
                : Optional.of(issued(ground.node().value() + draft.phoneKey() + draft.name()));
    }

    private static StaffNumber issued(String key) {
        long hash = 1125899906842597L;
        for (int at = 0; at < key.length(); at++) {
            hash = 31 * hash + key.charAt(at);
        }
        String digits = Long.toString(hash >>> 8, Character.MAX_RADIX);
        return new StaffNumber("W" + "0".repeat(Math.max(0, ISSUED_LENGTH - digits.length())) + digits);
    }

    /** The one who is there; empty if the row's is new here, or if a problem says why that cannot be told. */
    Optional<Person> find(PersonDraft draft, KnownPeople known) {
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
                && !KnownPeople.lookup(found.identity()).equals(draft.identityKey());
        boolean otherName = draft.name().chars().noneMatch(it -> found.name().indexOf(it) >= 0);
        if (otherIdentity) {
            draft.values().problem(Heading.IDENTITY, Reason.CONTRADICTION);
        } else if (otherName) {
            draft.values().problem(Heading.NAME, Reason.OTHER_NAME);
        }
        return otherIdentity || otherName ? Optional.empty() : Optional.of(found);
    }

    private Optional<Person> byPhone(PersonDraft draft, KnownPeople known) {
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

    /** Whether somebody else at or below the node has the row's phone. */
    boolean isPhoneOfAnother(PersonDraft draft, KnownPeople known) {
        return known.byPhone().getOrDefault(draft.phoneKey(), List.of()).stream()
                .filter(it -> ground.inScope(it.home()) && !it.name().equals(draft.name()))
                .filter(it -> !it.staffNumber().equals(draft.staffNumber()))
                .anyMatch(it -> draft.identityKey().isEmpty()
                        || !KnownPeople.lookup(it.identity()).equals(draft.identityKey()));
    }
}
