package org.weike.core.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.weike.core.shared.PersonId;

/**
 * Works out what other rules change for one person: in a year, and in those after it as far as hours are left over.
 * What it posted itself since it began counts as a change that is there already, so that going on after a crash counts
 * right.
 */
final class Reckoner {

    private final CreditBook book;
    private final RuleSet rules;
    private final Deeds deeds;
    private final boolean carries;
    private final Instant begun;

    /** Hours can only be left over where these rules, or any that ever decided, carry over. */
    Reckoner(CreditBook book, RuleSet rules, Deeds deeds, boolean carries, Instant begun) {
        this.book = book;
        this.rules = rules;
        this.deeds = deeds;
        this.carries = carries;
        this.begun = begun;
    }

    /** The year itself first, from what is stored of it. */
    List<AccountReckoning> reckon(PersonYear year, List<CreditAccount> parts, Instant now) {
        var all = new ArrayList<AccountReckoning>();
        var first = new AccountReckoning(year, parts, Reckoning.of(CreditBook.postings(parts), rules, deeds, now));
        all.add(first);
        Map<EntryId, Posting> carried = first.reckoning().carried();
        for (int next = year.year() + 1; carries && !carried.isEmpty(); next++) {
            var later = reckonCarried(new PersonYear(year.person(), next), carried, now);
            if (!later.reckoning().lines().isEmpty()) {
                all.add(later);
            }
            carried = later.reckoning().carried();
        }
        return all;
    }

    private AccountReckoning reckonCarried(PersonYear year, Map<EntryId, Posting> carried, Instant now) {
        var parts = book.parts(year.person(), year.year());
        return new AccountReckoning(
                year, parts, Reckoning.carriedInto(CreditBook.postings(parts), carried, rules, now));
    }

    List<AccountReckoning> reckon(PersonId person, int year, Instant now) {
        return reckon(new PersonYear(person, year), book.parts(person, year), now);
    }

    /** What changes, whether it is posted yet or not. */
    YearDifference difference(List<AccountReckoning> all, Instant now) {
        var own = all.getFirst();
        var posted = posted(own);
        var missing = own.reckoning().postings(now);
        long later = all.stream()
                .skip(1)
                .flatMap(it -> Stream.concat(posted(it).stream(), it.reckoning().postings(now).stream()))
                .mapToLong(it -> it.change().hundredths())
                .sum();
        int entries = all.stream()
                .mapToInt(it -> posted(it).size() + it.reckoning().postings(now).size())
                .sum();
        return new YearDifference(
                own.year(),
                own.balance().minus(posted),
                own.balance().plus(missing),
                new CreditChange(later),
                entries,
                own.reckoning().untold());
    }

    /** What it posted since it began: an entry by these rules, behind the one that takes back what stood before. */
    private List<Posting> posted(AccountReckoning account) {
        var postings = account.postings();
        var own = new ArrayList<Posting>();
        for (int place = 1; place < postings.size(); place++) {
            var each = postings.get(place);
            if (each.id().isReckoned()
                    && each.ruleSet().equals(rules.id())
                    && !each.posted().isBefore(begun)) {
                own.add(postings.get(place - 1));
                own.add(each);
            }
        }
        return own;
    }
}
