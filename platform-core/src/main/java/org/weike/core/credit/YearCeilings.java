package org.weike.core.credit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

/**
 * Posts what a rule set's ceilings of a year leave of hours, and carries the rest over into the next year where they
 * say so. What is above a ceiling leaves an entry of no hours, so that nothing that was done goes unseen.
 */
final class YearCeilings {

    private final CreditBook book;

    YearCeilings(CreditBook book) {
        this.book = book;
    }

    /**
     * Posts the whole as far as there is room, and what is over, of it or of the event it is for, to the next year.
     * Done again after a crash, it posts what is missing and nothing twice.
     */
    void post(PersonId person, int year, Posting whole, CreditHours over, RuleSet rules) {
        postIf(person, year, whole, over, rules, earlier -> true);
    }

    /** The same unless what was posted before forbids it; says what stands then. */
    Optional<CreditEntry> postIf(
            PersonId person,
            int year,
            Posting whole,
            CreditHours over,
            RuleSet rules,
            Predicate<List<Posting>> allowed) {
        var entry = book.postIf(
                person,
                year,
                whole.id(),
                earlier -> allowed.test(earlier)
                        ? Optional.of(whole.bringing(rules.below(whole, earlier).hours()))
                        : Optional.empty());
        if (entry.isPresent()) {
            carry(person, year, whole, over, rules);
        }
        return entry;
    }

    private void carry(PersonId person, int year, Posting whole, CreditHours over, RuleSet rules) {
        var carried = rules.carriesOver(whole.rule())
                ? over.plus(rules.below(whole, before(person, year, whole.id())).carried())
                : over;
        if (carried.compareTo(CreditHours.ZERO) > 0) {
            post(person, year + 1, whole.carrying(carried), CreditHours.ZERO, rules);
        }
    }

    private List<Posting> before(PersonId person, int year, EntryId entry) {
        return book.parts(person, year).stream()
                .flatMap(it -> it.entries().stream())
                .map(CreditEntry::posting)
                .takeWhile(it -> !it.id().equals(entry))
                .toList();
    }
}
