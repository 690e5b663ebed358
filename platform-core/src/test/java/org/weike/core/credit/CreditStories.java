package org.weike.core.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

/** Accounts for tests of what keeps them. */
public final class CreditStories {

    private static final Seals SEALS = new Seals(CreditFixture.KEYS);

    private CreditStories() {}

    public static RuleSet rules() {
        return CreditFixture.DEFAULT;
    }

    /** An account with entries that are not stored yet. */
    public static CreditAccount account(String person, int entries) {
        var account = CreditAccount.unused(new PersonId(person), 2026);
        for (int entry = 0; entry < entries; entry++) {
            account = another(account, Integer.toString(entry));
        }
        return account;
    }

    /** A year of so many entries of a quarter of an hour each, in as many parts as that takes; not stored yet. */
    public static List<CreditAccount> year(String person, int entries) {
        var parts = new ArrayList<CreditAccount>();
        var part = CreditAccount.unused(new PersonId(person), 2026);
        for (int done = 0; done < entries; done += CreditAccount.MOST_ENTRIES) {
            int from = done;
            var postings = IntStream.range(from, Math.min(entries, from + CreditAccount.MOST_ENTRIES))
                    .mapToObj(it -> CreditFixture.posting("l" + it))
                    .toList();
            part = (done == 0 ? part : part.next()).plus(postings, SEALS);
            parts.add(part);
        }
        return parts;
    }

    public static CreditAccount another(CreditAccount account, String lesson) {
        return account.plus(CreditFixture.posting(lesson), SEALS);
    }

    /** The account with more entries behind its own. */
    public static GrownPart grown(CreditAccount account, String... lessons) {
        var postings = Stream.of(lessons).map(CreditFixture::posting).toList();
        return new GrownPart(account.plus(postings, SEALS), account.entries().size());
    }

    public static GrownPart opened(String person, String... lessons) {
        return grown(CreditAccount.unused(new PersonId(person), 2026), lessons);
    }

    /** A recomputation as it is begun, taken up, and done in part. */
    public static List<Recomputation> recomputation(int year) {
        var begun = Recomputation.of(year, CreditFixture.DEFAULT.id(), 3, CreditFixture.NOW);
        var leased = begun.leasedAt(CreditFixture.NOW);
        var totals = new RecomputationTotals(
                2, 1, 2, 0, new Balance(CreditHours.ZERO, CreditHours.of("0.25")), Balance.NOTHING);
        return List.of(
                begun,
                leased,
                leased.having(totals, AccountId.of(CreditFixture.LI_NA, year, 1), CreditFixture.NOW.plusSeconds(1)));
    }

    /** Exemptions of one person as they are granted, twice. */
    public static List<PersonExemptions> exemptions(String person) {
        var ill = new ExemptionForm(
                PersonExemption.Ground.SERIOUSLY_ILL, "law", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        var frail = new ExemptionForm(PersonExemption.Ground.FRAIL, "law", LocalDate.of(2026, 6, 1), null);
        var first = PersonExemptions.none(new PersonId(person)).plus(ill, null, CreditFixture.NOW);
        return List.of(first, first.plus(frail, CreditFixture.LI_NA, CreditFixture.NOW.plusSeconds(1)));
    }
}
