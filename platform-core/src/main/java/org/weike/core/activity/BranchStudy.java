package org.weike.core.activity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.BranchMeeting;
import org.weike.core.credit.Correction;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * A study of a branch in all its editions, the last of which holds unless everything was taken back. It owes credit
 * from the change of this number on, until that is settled; from one that is yet to come where it owes only those who
 * were in the way of something else.
 */
public record BranchStudy(
        BranchStudyId id,
        OrganizationId node,
        Instant from,
        List<Edition> editions,
        @Nullable TakenBack takenBack,
        @Nullable Integer owes,
        long rev,
        Instant changed) {

    /** How often a study may be written about, the first time included. */
    static final int MOST_EDITIONS = 20;

    public BranchStudy {
        editions = List.copyOf(editions);
        if (editions.isEmpty() || editions.size() > MOST_EDITIONS) {
            throw new IllegalArgumentException("not 1 to " + MOST_EDITIONS + " editions: " + editions.size());
        }
    }

    static BranchStudy entered(BranchStudyId id, OrganizationId node, Edition edition) {
        var at = edition.entered().at();
        return new BranchStudy(id, node, edition.sitting().from(), List.of(edition), null, 1, 1, at);
    }

    /** With another edition, which takes the place of those before. */
    BranchStudy corrected(Edition edition) {
        var more = Stream.concat(editions.stream(), Stream.of(edition)).toList();
        return new BranchStudy(
                id,
                node,
                edition.sitting().from(),
                more,
                null,
                owingFrom(more.size()),
                rev + 1,
                edition.entered().at());
    }

    BranchStudy takenBack(Edition.Entered entered, Correction.Ground ground) {
        return new BranchStudy(
                id,
                node,
                from,
                editions,
                new TakenBack(entered, ground),
                owingFrom(editions.size() + 1),
                rev + 1,
                entered.at());
    }

    private int owingFrom(int change) {
        return owes == null ? change : owes;
    }

    /** Owing those whose time is free by now what they were not credited before. */
    BranchStudy owingTheFreed(Instant now) {
        return new BranchStudy(id, node, from, editions, takenBack, owingFrom(changes() + 1), rev + 1, now);
    }

    /** Owing nothing any more. */
    BranchStudy settled(Instant now) {
        return new BranchStudy(id, node, from, editions, takenBack, null, rev + 1, now);
    }

    public Edition first() {
        return editions.getFirst();
    }

    /** What was said last. */
    public Edition last() {
        return editions.getLast();
    }

    /** The edition of this number, from 1. */
    public Optional<Edition> edition(int number) {
        return number < 1 || number > editions.size() ? Optional.empty() : Optional.of(editions.get(number - 1));
    }

    public boolean isTakenBack() {
        return takenBack != null;
    }

    public boolean owesCredit() {
        return owes != null;
    }

    /** How many changes there were: the editions, and the taking back. */
    int changes() {
        return editions.size() + (isTakenBack() ? 1 : 0);
    }

    /**
     * Who is to be credited after the change of this number, each with the edition that their credit goes back to:
     * whoever stays while the time stays keeps the entry they have.
     */
    Map<PersonId, Integer> credits(int change) {
        Map<PersonId, Integer> credits = new LinkedHashMap<>();
        edition(change)
                .ifPresent(edition ->
                        edition.form().participants().people().forEach(it -> credits.put(it, since(it, change))));
        return credits;
    }

    private int since(PersonId person, int edition) {
        int since = edition;
        while (since > 1 && isSame(person, editions.get(since - 2), editions.get(since - 1))) {
            since--;
        }
        return since;
    }

    private static boolean isSame(PersonId person, Edition one, Edition next) {
        return one.includes(person) && one.sitting().equals(next.sitting());
    }

    /** The edition as credit sees it. */
    BranchMeeting meeting(int edition) {
        var sitting = editions.get(edition - 1).sitting();
        var reference = new StudyReference(id, edition).toString();
        return new BranchMeeting(reference, node, sitting.from(), sitting.minutes());
    }

    /** Who took it back, when, and why. */
    public record TakenBack(Edition.Entered entered, Correction.Ground ground) {}
}
