package org.weike.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.content.ShippedCatalogue;
import org.weike.core.TestPlatform;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.credit.Correction;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.EntryId;
import org.weike.core.demonstration.ProvinceGenerator;
import org.weike.core.demonstration.ProvincePlan;
import org.weike.core.organization.Organization;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** A thousand random questions by random people, answered by the index and by the raw documents. */
@SpringBootTest(classes = TestPlatform.class, properties = "weike.naive.test=alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class NaiveAnswerTest {

    private static final Actor.Platform JOB = new Actor.Platform("province");
    private static final int QUESTIONS = 1_000;
    private static final int QUESTIONS_OF_DAYS = 20;
    private static final int QUESTIONS_OF_MONTHS = 60;

    private final LedgerDesk ledger;
    private final DatedLedgerDesk dated;
    private final PeopleDesk people;
    private final NaiveProvince naive;
    private final Random chance = new Random(20_260_302);

    @Autowired
    NaiveAnswerTest(
            ProvinceGenerator generator,
            CatalogueDesk catalogue,
            LedgerDesk ledger,
            DatedLedgerDesk dated,
            PeopleDesk people,
            CreditDesk credits,
            Search search,
            MongoOperations store)
            throws Exception {
        this.ledger = ledger;
        this.dated = dated;
        this.people = people;
        catalogue.load(JOB, CatalogueFiles.of(ShippedCatalogue.files()), it -> {});
        generator.fill(JOB, new ProvincePlan(1_600, 520, 11, LocalDate.of(2026, 3, 1)), (done, all) -> {});
        correctSome(credits, new NaiveProvince(store));
        for (int i = 0; i < 3; i++) {
            search.await(search.changed("credit-years", List.of()), Duration.ofSeconds(20));
        }
        this.naive = new NaiveProvince(store);
    }

    /** In March of 2026, also in the accounts of 2025: months below zero, and hours of a year that is over. */
    private static void correctSome(CreditDesk credits, NaiveProvince before) {
        int corrected = 0;
        for (String person : before.everybody()) {
            int year = 2025 + (person.hashCode() >> 4 & 1);
            if (person.hashCode() % 9 == 0) {
                corrected += before.entry(person, year)
                        .map(EntryId::new)
                        .map(it -> corrected(credits, new PersonId(person), year, it))
                        .orElse(0);
            }
        }
        assertThat(corrected).isGreaterThan(50);
    }

    private static int corrected(CreditDesk credits, PersonId person, int year, EntryId entry) {
        var ground = Correction.Ground.WRONG_HOURS;
        var correction = entry.value().hashCode() % 2 == 0
                ? credits.reverse(JOB, person, year, entry, ground)
                : credits.replace(JOB, person, year, entry, ground, CreditHours.of("0.75"));
        return correction instanceof Correction.Posted ? 1 : 0;
    }

    @Test
    void agreesWithTheIndexOnEveryQuestion() {
        var nodes = naive.organizations();
        var actors = naive.actors();
        int answered = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            var actor = actors.get(chance.nextInt(actors.size()));
            var node = nodes.get(chance.nextInt(question % 2 == 0 ? nodes.size() : Math.min(nodes.size(), 150)));
            answered += question % 3 == 0 ? compareSearch(actor) : compareLedger(actor, node, 2025 + chance.nextInt(2));
        }
        assertThat(answered).isGreaterThan(QUESTIONS / 4);
    }

    private int compareSearch(String actor) {
        var everybody = naive.everybody();
        var wanted = naive.name(everybody.get(chance.nextInt(everybody.size())));
        var part = wanted.substring(chance.nextInt(wanted.length()));
        var standing = naive.standing(everybody.get(chance.nextInt(everybody.size())));
        var found = people.find(
                Actor.of(new PersonId(actor)),
                Query.of("person")
                        .matching(part)
                        .where(Filter.is("standing", standing))
                        .page(0, 5_000));

        assertThat(found.hits().stream().map(Hit::id))
                .as("%s looks for %s", actor, part)
                .containsExactlyInAnyOrderElementsOf(everybody.stream()
                        .filter(it -> naive.name(it).contains(part))
                        .filter(it -> naive.standing(it).equals(standing))
                        .filter(it -> naive.seesPerson(actor, it))
                        .toList());
        return 1;
    }

    private int compareLedger(String actor, String node, int year) {
        var asking = Actor.of(new PersonId(actor));
        var at = new OrganizationId(node);
        if (!naive.sees(actor, node)) {
            assertThatThrownBy(() -> ledger.open(asking, at, LedgerPeriod.wholeYear(year)))
                    .isInstanceOf(OutOfReach.class);
            return 0;
        }
        var guests = LedgerQuestion.of(at, year).only(LedgerFilter.EVERYBODY.withGuests());

        assertThat(sums(ledger.open(asking, at, LedgerPeriod.wholeYear(year)).sum()))
                .as("%s at %s", actor, node)
                .isEqualTo(atHome(node, year));
        assertThat(ledger.people(asking, guests).total())
                .isEqualTo(seenFrom(node).count());
        assertThat(ledger.organizations(asking, LedgerQuestion.of(at, year).page(0, 500))
                        .rows())
                .allSatisfy(it -> assertThat(sums(it.sum()))
                        .isEqualTo(atHome(it.organization().id().value(), year)));
        return 1;
    }

    @Test
    void agreesWithTheEntriesOnAnyDay() {
        var nodes = naive.organizations();
        for (int question = 0; question < QUESTIONS_OF_DAYS; question++) {
            int year = 2025 + chance.nextInt(2);
            var day = LocalDate.of(2025, 1, 1).plusDays(chance.nextInt(426));
            compareDay(new OrganizationId(nodes.get(chance.nextInt(Math.min(nodes.size(), 150)))), year, day);
        }
    }

    private void compareDay(OrganizationId node, int year, LocalDate day) {
        var sum = dated.open(JOB, node, year, day).sum();

        assertThat(sums(sum)).as("%s on %s", node, day).isEqualTo(asOf(node.value(), year, day));
        var question = LedgerQuestion.of(node, year).page(0, 5_000);
        assertThat(dated.people(JOB, question, day).sum()).isEqualTo(sum);
        var below = dated.organizations(JOB, question, day);
        assertThat(below.sum()).isEqualTo(sum);
        assertThat(below.rows().stream().limit(3))
                .allSatisfy(it -> assertThat(sums(it.sum()))
                        .isEqualTo(asOf(it.organization().id().value(), year, day)));
    }

    @Test
    void agreesWithTheEntriesOnAnyMonths() {
        var nodes = naive.organizations();
        int withGuests = 0;
        for (int question = 0; question < QUESTIONS_OF_MONTHS; question++) {
            int from = 1 + chance.nextInt(12);
            var period = new LedgerPeriod(2025 + chance.nextInt(2), from, from + chance.nextInt(13 - from));
            if (!period.isWholeYear()) {
                withGuests += compareMonths(nodes.get(chance.nextInt(Math.min(nodes.size(), question + 1))), period);
            }
        }
        assertThat(withGuests).isPositive();
    }

    private int compareMonths(String node, LedgerPeriod period) {
        var question = LedgerQuestion.of(new OrganizationId(node), period).page(0, 5_000);
        var sum = ledger.open(JOB, question.node(), period).sum();
        var below = ledger.organizations(JOB, question);

        assertThat(earned(sum)).as("%s in %s", node, period).isEqualTo(inMonths(node, period));
        assertThat(sum.owing()).isZero();
        assertThat(sum.hours().target()).isEqualTo(CreditHours.ZERO);
        assertThat(below.sum()).isEqualTo(sum);
        assertThat(below.rows()).allSatisfy(it -> {
            String organization = it.organization().id().value();
            assertThat(earned(it.sum())).isEqualTo(inMonths(organization, period));
            assertThat(earned(it.guests())).isEqualTo(guestsInMonths(organization, period));
        });
        assertThat(people(question.ordered(new LedgerOrder(LedgerOrder.By.EARNED, true))).stream()
                        .map(it -> it.hours().earned().hundredths()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(people(question.ordered(new LedgerOrder(LedgerOrder.By.ONLINE, false))).stream()
                        .map(it -> it.hours().online().hundredths()))
                .isSortedAccordingTo(Comparator.naturalOrder());
        return below.rows().stream().anyMatch(it -> it.guests().people() > 0) ? 1 : 0;
    }

    /** All of them, each with the hours of the months. */
    private List<PersonRow> people(LedgerQuestion question) {
        var rows = ledger.people(JOB, question);
        assertThat(rows.rows())
                .hasSize((int) rows.total())
                .allSatisfy(it -> assertThat(List.of(
                                1L,
                                it.hours().centralized().hundredths(),
                                it.hours().online().hundredths()))
                        .isEqualTo(naive.sumsOfMonths(
                                Stream.of(it.person().value()),
                                question.year(),
                                question.period().from(),
                                question.period().to())));
        return rows.rows();
    }

    @Test
    void drawsTheMonthsOfTwoYearsAsTheEntriesSay() {
        var nodes = naive.organizations();
        for (String node : List.of("province", nodes.get(1), nodes.get(7), nodes.getLast())) {
            var trend = ledger.trend(JOB, new OrganizationId(node), 2026);
            assertThat(trend.months()).hasSize(12).allSatisfy(it -> assertMonth(it, node, 2026));
            assertThat(trend.yearBefore()).hasSize(12).allSatisfy(it -> assertMonth(it, node, 2025));
        }
    }

    private void assertMonth(LedgerTrend.Month month, String node, int year) {
        var sums = inMonths(node, new LedgerPeriod(year, month.month(), month.month()));
        assertThat(List.of(month.centralized().hundredths(), month.online().hundredths()))
                .isEqualTo(sums.subList(1, 3));
    }

    @Test
    void comparesWhatIsBelowInTheOrderOfTheTree() {
        var root = new OrganizationId("province");
        var period = LedgerPeriod.wholeYear(2026);
        var compared = ledger.comparison(JOB, root, period);

        assertThat(compared.stream().map(OrganizationRow::organization))
                .isSortedAccordingTo(Comparator.comparing(Organization::kind)
                        .thenComparing(it -> it.id().value()));
        assertThat(compared)
                .containsExactlyInAnyOrderElementsOf(ledger.organizations(
                                JOB, LedgerQuestion.of(root, period).page(0, 500))
                        .rows());
    }

    @Test
    void addsMonthsUpToTheYear() {
        var root = new OrganizationId("province");
        for (int year : List.of(2025, 2026)) {
            long months = 0;
            for (int month = 1; month <= 12; month++) {
                months += ledger.open(JOB, root, new LedgerPeriod(year, month, month))
                        .sum()
                        .hours()
                        .earned()
                        .hundredths();
            }
            assertThat(months)
                    .isPositive()
                    .isEqualTo(ledger.open(JOB, root, LedgerPeriod.wholeYear(year))
                            .sum()
                            .hours()
                            .earned()
                            .hundredths());
        }
    }

    private List<Long> inMonths(String node, LedgerPeriod period) {
        var home = naive.everybody().stream().filter(it -> naive.isAtHome(it, node));
        return naive.sumsOfMonths(home, period.year(), period.from(), period.to());
    }

    private List<Long> guestsInMonths(String node, LedgerPeriod period) {
        var guests = seenFrom(node).filter(it -> !naive.isAtHome(it, node));
        return naive.sumsOfMonths(guests, period.year(), period.from(), period.to());
    }

    private static List<Long> earned(LedgerSum sum) {
        return List.of(
                sum.people(),
                sum.hours().centralized().hundredths(),
                sum.hours().online().hundredths());
    }

    private List<Long> asOf(String node, int year, LocalDate day) {
        return naive.sumsAsOf(node, year, day);
    }

    private List<Long> atHome(String node, int year) {
        return naive.sums(naive.everybody().stream().filter(it -> naive.isAtHome(it, node)), year);
    }

    private Stream<String> seenFrom(String node) {
        return naive.everybody().stream().filter(it -> naive.isSeenFrom(it, node));
    }

    private static List<Long> sums(LedgerSum sum) {
        return List.of(
                sum.people(),
                sum.completed(),
                sum.hours().target().hundredths(),
                sum.hours().centralized().hundredths(),
                sum.hours().online().hundredths(),
                sum.hours().shortfall().hundredths());
    }
}
