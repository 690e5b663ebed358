package org.weike.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.content.ShippedCatalogue;
import org.weike.core.TestPlatform;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.course.CatalogueFiles;
import org.weike.core.demonstration.ProvinceGenerator;
import org.weike.core.demonstration.ProvincePlan;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** A thousand random questions by random people, answered by the index and by the raw documents. */
@SpringBootTest(classes = TestPlatform.class, properties = "weike.naive.test=alone")
@DirtiesContext
class NaiveAnswerTest {

    private static final Actor.Platform JOB = new Actor.Platform("province");
    private static final int QUESTIONS = 1_000;
    private static final int QUESTIONS_OF_DAYS = 20;

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
            MongoOperations store)
            throws Exception {
        this.ledger = ledger;
        this.dated = dated;
        this.people = people;
        catalogue.load(JOB, CatalogueFiles.of(ShippedCatalogue.files()), it -> {});
        generator.fill(JOB, new ProvincePlan(1_600, 520, 11, LocalDate.of(2026, 3, 1)), (done, all) -> {});
        this.naive = new NaiveProvince(store);
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
            assertThatThrownBy(() -> ledger.open(asking, at, year)).isInstanceOf(OutOfReach.class);
            return 0;
        }
        var guests = LedgerQuestion.of(at, year).only(LedgerFilter.EVERYBODY.withGuests());

        assertThat(sums(ledger.open(asking, at, year).sum()))
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
