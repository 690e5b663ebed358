package org.weike.core.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.PersonId;

/**
 * The hours of one person and year: entries in a chain, a seal on its head, and the balance. An account with a thousand
 * entries is full and goes on in a next part, which takes head and balance over.
 */
public record CreditAccount(
        AccountId id,
        PersonId person,
        int year,
        int part,
        String carried,
        List<CreditEntry> entries,
        Balance balance,
        String seal,
        long rev,
        Instant changed) {

    /** From so many on, an account goes on in a next part. */
    public static final int MOST_ENTRIES = 1_000;

    public CreditAccount {
        entries = List.copyOf(entries);
    }

    /** An account without entries, which is not stored. */
    static CreditAccount unused(PersonId person, int year) {
        var genesis = CreditEntry.genesis(person, year);
        return new CreditAccount(
                AccountId.of(person, year, 1),
                person,
                year,
                1,
                genesis,
                List.of(),
                Balance.NOTHING,
                "",
                0,
                Instant.EPOCH);
    }

    /** The next part, without entries of its own yet. */
    CreditAccount next() {
        return new CreditAccount(
                AccountId.of(person, year, part + 1),
                person,
                year,
                part + 1,
                head(),
                List.of(),
                balance,
                "",
                0,
                changed);
    }

    /** Whether its name is that of this part of its person's year. */
    boolean isCalledPart(int number) {
        return part == number && id.equals(AccountId.of(person, year, number));
    }

    public boolean isFull() {
        return entries.size() >= MOST_ENTRIES;
    }

    /** The hash that the next entry will be chained to. */
    public String head() {
        return entries.isEmpty() ? carried : entries.getLast().hash();
    }

    public Optional<CreditEntry> find(EntryId entry) {
        return entries.stream().filter(it -> it.id().equals(entry)).findFirst();
    }

    /** The same, as the store numbers it. */
    public CreditAccount inRevision(long revision) {
        return new CreditAccount(id, person, year, part, carried, entries, balance, seal, revision, changed);
    }

    /** The same, marked as changed at the instant. */
    CreditAccount changedAt(Instant mark) {
        return new CreditAccount(id, person, year, part, carried, entries, balance, seal, rev, mark);
    }

    /** The first part of a year with all these entries, sealed once; in the revision that posting each would leave. */
    static CreditAccount of(PersonId person, int year, List<Posting> postings, Seals seals) {
        if (postings.isEmpty() || postings.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("not one part of an account: " + postings.size() + " entries");
        }
        return unused(person, year).plus(postings, seals).inRevision(postings.size());
    }

    /** With one more entry, sealed. */
    CreditAccount plus(Posting posting, Seals seals) {
        return plus(List.of(posting), seals);
    }

    /** With more entries, sealed once; a part that was not full may hold more than usual then. */
    CreditAccount plus(List<Posting> postings, Seals seals) {
        var more = new ArrayList<>(entries);
        var sum = balance;
        String head = head();
        for (Posting posting : postings) {
            var entry = CreditEntry.after(head, posting, person, year);
            more.add(entry);
            head = entry.hash();
            sum = sum.plus(posting.counter(), posting.change());
        }
        var seal = seals.seal(id, more.size(), head);
        var last = postings.getLast().posted();
        return new CreditAccount(id, person, year, part, carried, more, sum, seal, rev, last);
    }
}
