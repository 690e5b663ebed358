package org.weike.core.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditAccounts;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.Verdict;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.organization.IdentityNumber;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleBook;
import org.weike.core.organization.Status.Floating;
import org.weike.core.roster.Action;
import org.weike.core.roster.ImportsAtWork;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Uploaded;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;

/** Over a platform of its own, which is filled once for all tests. */
@SpringBootTest(classes = TestPlatform.class, properties = "weike.province.test=alone")
@DirtiesContext
class ProvinceGeneratorTest {

    private static final Actor.Platform JOB = new Actor.Platform("province");
    private static final ProvincePlan PLAN = new ProvincePlan(1_700, 500, 7, LocalDate.of(2026, 3, 1));

    private final ProvinceGenerator generator;
    private final OrganizationDirectory directory;
    private final People people;
    private final PeopleDesk desk;
    private final RoleBook roles;
    private final CreditAccounts accounts;
    private final CreditDesk credit;
    private final LedgerDesk ledger;
    private final RosterImportDesk imports;
    private final ImportsAtWork atWork;

    @Autowired
    ProvinceGeneratorTest(
            ProvinceGenerator generator,
            OrganizationDirectory directory,
            People people,
            PeopleDesk desk,
            RoleBook roles,
            CreditAccounts accounts,
            CreditDesk credit,
            LedgerDesk ledger,
            RosterImportDesk imports,
            BeanFactory platform) {
        this.generator = generator;
        this.directory = directory;
        this.people = people;
        this.desk = desk;
        this.roles = roles;
        this.accounts = accounts;
        this.credit = credit;
        this.ledger = ledger;
        this.imports = imports;
        this.atWork = ImportsAtWork.of(platform);
        if (directory.get().size() == 0) {
            killAt(1_001);
            killAt(1_500);
            assertThat(generator.fill(JOB, PLAN, (done, all) -> assertThat(done).isBetween(1, all)))
                    .isEqualTo(new Filling.Done());
        }
    }

    private void killAt(int person) {
        assertThatThrownBy(() -> generator.fill(JOB, PLAN, (done, all) -> {
                    if (done == person) {
                        throw new CancellationException("killed");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void hasTheSizeAndTheShapeThatThePlanNames() {
        var tree = directory.get();
        var kinds = tree.subtree(tree.roots().getFirst().id())
                .collect(Collectors.groupingBy(it -> it.kind(), Collectors.counting()));

        assertThat(tree.size()).isEqualTo(PLAN.organizations());
        assertThat(kinds).containsEntry(Kind.CITY, 14L).containsEntry(Kind.COUNTY, 100L);
        assertThat(all())
                .hasSize(PLAN.people())
                .allSatisfy(it ->
                        assertThat(tree.find(it.home()).orElseThrow().kind()).isEqualTo(Kind.BRANCH));
    }

    @Test
    void givesEachBranchItsSecretaryAndFloatingMembersTheirHosts() {
        assertThat(all())
                .anyMatch(it ->
                        it.status().floating() == Floating.OUT && !it.hosts().isEmpty());
        var secretaries = all().stream()
                .flatMap(it -> roles.apply(it.id()).stream())
                .filter(it -> it.role() == Role.SECRETARY)
                .map(it -> it.node())
                .collect(Collectors.toSet());

        assertThat(secretaries).containsAll(all().stream().map(Person::home).collect(Collectors.toSet()));
    }

    @Test
    void givesNearlyEverybodyAPhoneOfTheirOwn() {
        var phones = all().stream()
                .collect(Collectors.groupingBy(
                        it -> desk.unmask(JOB, it.id()).phone().orElseThrow().digits(), Collectors.counting()));

        assertThat(phones.values())
                .allMatch(it -> it <= 2)
                .filteredOn(it -> it == 2)
                .hasSize(PLAN.people() / 200);
        assertThat(phones.keySet()).allMatch(it -> it.compareTo("14110000000") > 0);
    }

    @Test
    void inventsNobodyReal() {
        var numbers = desk.unmask(JOB, all().getFirst().id());

        assertThat(numbers.identity())
                .get()
                .extracting(IdentityNumber::characters)
                .asString()
                .startsWith("999999");
    }

    @Test
    void chainsAndSealsEveryAccount() {
        var kept = new ArrayList<CreditAccount>();
        accounts.each(kept::add);

        assertThat(kept).hasSize(2 * PLAN.people());
        assertThat(kept).allSatisfy(it -> assertThat(it.entries()).hasSizeBetween(4, 12));
        assertThat(kept.subList(0, 100))
                .allSatisfy(it -> assertThat(credit.verify(JOB, it.person(), it.year()))
                        .isEqualTo(new Verdict.Sound(it.entries().size())));
    }

    @Test
    void isFoundAndCountedWithoutAnotherStart() {
        var root = directory.get().roots().getFirst().id();

        assertThat(desk.find(JOB, Query.of("person")).total()).isEqualTo(PLAN.people());
        assertThat(ledger.open(JOB, root, LedgerPeriod.wholeYear(2025)).sum().people())
                .isEqualTo(PLAN.people());
        assertThat(ledger.open(JOB, root, LedgerPeriod.wholeYear(2025))
                        .sum()
                        .hours()
                        .centralized()
                        .hundredths())
                .isPositive();
    }

    @Test
    void writesNothingOnceTheStoreIsFullNorByAnotherPlan() {
        var other = new ProvincePlan(PLAN.people(), PLAN.organizations(), 8, PLAN.until());
        var before = all();

        assertThat(generator.fill(JOB, PLAN, (done, all) -> {})).isEqualTo(new Filling.Done());
        assertThat(generator.fill(JOB, other, (done, all) -> {}))
                .isEqualTo(new Filling.Refused(Filling.Reason.HOLDS_ANOTHER_PLAN));
        assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void writesTheSameWorkbookForTheSameSeed() throws IOException {
        var other = new ProvincePlan(PLAN.people(), PLAN.organizations(), 8, PLAN.until());

        assertThat(rows(PLAN, 0)).hasSize(1 + PLAN.organizations()).isEqualTo(rows(PLAN, 0));
        assertThat(rows(PLAN, 1))
                .hasSize(1 + PLAN.people())
                .isEqualTo(rows(PLAN, 1))
                .isNotEqualTo(rows(other, 1));
    }

    @Test
    void writesTheSamePeopleIntoWorkbookAndStore() throws IOException {
        var names = rows(PLAN, 1).stream().skip(1).map(it -> it.substring(0, it.indexOf('|')));

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        all().stream().map(Person::name).toList());
    }

    private List<String> rows(ProvincePlan plan, int sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        generator.write(JOB, plan, bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return workbook.getSheet(sheet).orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(it -> it == null ? "" : it.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    @Test
    void isKnownAgainByWhoeverImportsItsWorkbook() throws Exception {
        var out = new ByteArrayOutputStream();
        generator.write(JOB, PLAN, out);
        var root = directory.get().roots().getFirst().id();
        var accepted = (Uploaded.Accepted)
                imports.upload(JOB, root, "province.xlsx", new ByteArrayInputStream(out.toByteArray()));

        imports.preview(JOB, accepted.batch().id());
        atWork.finish();

        var seen = imports.rows(JOB, accepted.batch().id(), null, 0, 5);
        assertThat(imports.open(JOB, accepted.batch().id()).tally().rows())
                .as("rows %s", seen.rows())
                .isEqualTo(Map.of(Action.SKIP, PLAN.organizations() + PLAN.people()));
    }

    private List<Person> all() {
        var all = new ArrayList<Person>();
        people.each(all::add);
        return all;
    }
}
