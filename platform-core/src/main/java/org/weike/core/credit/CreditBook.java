package org.weike.core.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;
import org.weike.core.study.AttemptId;

/** Posts entries to accounts, each exactly once however often and from wherever it is posted. */
@Component
class CreditBook {

    private static final int TRIES = 500;
    private static final long LONGEST_WAIT_NANOS = 3_000_000;

    private final CreditAccounts accounts;
    private final Seals seals;
    private final ChangeMarks marks;
    private final ApplicationEventPublisher events;

    CreditBook(CreditAccounts accounts, Seals seals, ChangeMarks marks, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.seals = seals;
        this.marks = marks;
        this.events = events;
    }

    /** The entry of this id, which is the posting's unless one was there before. */
    CreditEntry post(PersonId person, int year, Posting posting) {
        return post(person, year, posting.id(), earlier -> posting);
    }

    /** The same for a posting that depends on all that was posted to the year before it. */
    CreditEntry post(PersonId person, int year, EntryId id, Function<List<Posting>, Posting> posting) {
        return postIf(person, year, id, earlier -> Optional.of(posting.apply(earlier)))
                .orElseThrow();
    }

    /** The same for a posting that what was posted before it may also forbid. */
    Optional<CreditEntry> postIf(
            PersonId person, int year, EntryId id, Function<List<Posting>, Optional<Posting>> posting) {
        for (int tried = 0; tried < TRIES; tried++) {
            var parts = parts(person, year);
            var known = find(parts, id);
            if (known.isPresent()) {
                return known;
            }
            var allowed = posting.apply(postings(parts));
            if (allowed.isEmpty()) {
                return Optional.empty();
            }
            var next = open(parts, person, year).plus(allowed.get(), seals).changedAt(marks.mark());
            if (accounts.post(next)) {
                var entry = next.entries().getLast();
                events.publishEvent(new CreditPosted(person, year));
                announceLesson(entry.posting());
                return Optional.of(entry);
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS));
        }
        throw new EditConflict("credit account " + AccountId.of(person, year, 1).value());
    }

    private void announceLesson(Posting posting) {
        var evidence = posting.evidence();
        if (evidence.kind() == Evidence.Kind.LESSON_ATTEMPT && posting.change().hundredths() > 0) {
            var attempt = new AttemptId(evidence.reference());
            events.publishEvent(new LessonCredited(attempt, posting.hours(), posting.posted()));
        }
    }

    /** What is stored of an account, in order. */
    List<CreditAccount> parts(PersonId person, int year) {
        var parts = new ArrayList<CreditAccount>();
        Optional<CreditAccount> part = accounts.find(AccountId.of(person, year, 1));
        while (part.isPresent()) {
            parts.add(part.get());
            part = part.get().isFull() ? accounts.find(AccountId.of(person, year, parts.size() + 1)) : Optional.empty();
        }
        return parts;
    }

    static List<Posting> postings(List<CreditAccount> parts) {
        return parts.stream()
                .flatMap(it -> it.entries().stream())
                .map(CreditEntry::posting)
                .toList();
    }

    /** The last part with these entries behind its own, or the one after it; nothing is written. */
    GrownPart grown(AccountReckoning account, List<Posting> postings) {
        var open = open(account.parts(), account.year().person(), account.year().year());
        return new GrownPart(
                open.plus(postings, seals).changedAt(marks.mark()),
                open.entries().size());
    }

    static Optional<CreditEntry> find(List<CreditAccount> parts, EntryId entry) {
        return parts.stream().flatMap(it -> it.find(entry).stream()).findFirst();
    }

    private static CreditAccount open(List<CreditAccount> parts, PersonId person, int year) {
        if (parts.isEmpty()) {
            return CreditAccount.unused(person, year);
        }
        var last = parts.getLast();
        return last.isFull() ? last.next() : last;
    }
}
