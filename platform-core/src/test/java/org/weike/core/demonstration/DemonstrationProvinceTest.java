package org.weike.core.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** Over a platform of its own, so that it is the very first start. */
@SpringBootTest(classes = TestPlatform.class, properties = "weike.demonstration.test=alone")
@DirtiesContext
class DemonstrationProvinceTest {

    private static final Actor.Platform JOB = new Actor.Platform("demo");

    private final DemonstrationProvince province;
    private final FirstStartDesk firstStart;
    private final OrganizationDirectory directory;
    private final People people;
    private final Reach reach;
    private final SignInDesk signIn;
    private final PeopleDesk desk;
    private final Search search;
    private final Clock clock;
    private List<DemonstrationAccount> accounts = List.of();

    @Autowired
    DemonstrationProvinceTest(
            DemonstrationProvince province,
            FirstStartDesk firstStart,
            OrganizationDirectory directory,
            People people,
            Reach reach,
            SignInDesk signIn,
            PeopleDesk desk,
            Search search,
            Clock clock) {
        this.province = province;
        this.firstStart = firstStart;
        this.directory = directory;
        this.people = people;
        this.reach = reach;
        this.signIn = signIn;
        this.desk = desk;
        this.search = search;
        this.clock = clock;
    }

    @BeforeEach
    void load() {
        accounts = province.load(JOB, (stage, done, all) -> assertThat(done).isBetween(0, all))
                .accounts();
    }

    @Test
    void hasTheSizeItPromises() {
        OrganizationTree tree = directory.get();
        OrganizationId root = tree.roots().getFirst().id();
        var kinds = tree.subtree(root).collect(Collectors.groupingBy(Organization::kind, Collectors.counting()));

        assertThat(kinds)
                .containsEntry(Kind.CITY, 14L)
                .containsEntry(Kind.COUNTY, 9L)
                .containsEntry(Kind.ENTERPRISE, 5L)
                .containsEntry(Kind.BRANCH, 60L);
        assertThat(all()).hasSize(400);
    }

    @Test
    void hasSmallBranchesAndTwoLargeOnes() {
        var sizes = directory
                .get()
                .subtree(directory.get().roots().getFirst().id())
                .filter(it -> it.kind() == Kind.BRANCH)
                .map(it -> all().stream()
                        .filter(person -> person.home().equals(it.id()))
                        .count())
                .toList();

        assertThat(sizes).allMatch(it -> it >= 3).filteredOn(it -> it > 14).hasSize(2);
    }

    @Test
    void hasSomebodyOfEveryStatus() {
        Set<Standing> standings =
                all().stream().map(it -> it.status().standing()).collect(Collectors.toSet());
        Set<Floating> floatings =
                all().stream().map(it -> it.status().floating()).collect(Collectors.toSet());

        assertThat(standings).containsExactlyInAnyOrder(Standing.values());
        assertThat(floatings).containsExactlyInAnyOrder(Floating.values());
        assertThat(all()).anyMatch(it -> !it.hosts().isEmpty());
    }

    @Test
    void keepsNobodyOnProbationForMoreThanAYear() {
        Instant yearAgo = clock.instant().minus(Duration.ofDays(365));

        assertThat(all())
                .filteredOn(it -> it.status().standing() == Standing.PROBATIONARY)
                .isNotEmpty()
                .allMatch(it -> it.status().since().isAfter(yearAgo));
        assertThat(all()).allMatch(it -> !it.status().since().isAfter(clock.instant()));
    }

    @Test
    void admitsNobodyBeforeTheyAreOfAge() {
        assertThat(all()).filteredOn(it -> it.status().isMember()).allSatisfy(it -> {
            var number = desk.unmask(JOB, it.id()).identity().orElseThrow().characters();
            var birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            assertThat(LocalDate.ofInstant(it.status().since(), ZoneOffset.ofHours(8)))
                    .isAfterOrEqualTo(birth.plusYears(18));
        });
    }

    @Test
    void letsEveryRoleSignIn() {
        assertThat(accounts).extracting(DemonstrationAccount::role).containsExactlyInAnyOrder(Role.values());
        assertThat(accounts).allSatisfy(it -> {
            assertThat(signIn.signIn(Actor.ANYBODY, it.name(), it.password(), "10.0.0.1"))
                    .isInstanceOf(SignIn.Welcome.class);
            assertThat(reach.roles(Actor.of(it.person()))).contains(it.role());
        });
    }

    @Test
    void isTheSameTheSecondTime() {
        List<Person> before = all();

        assertThat(province.load(JOB, (stage, done, all) -> {}).accounts()).isEqualTo(accounts);
        assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void showsACountyItsOwnPeopleAndNobodyElses() {
        Actor county = accounts.stream()
                .filter(it -> it.role() == Role.COUNTY_ADMINISTRATOR)
                .map(it -> Actor.of(it.person()))
                .findFirst()
                .orElseThrow();
        search.await(search.changed("person", List.of("demo-county")), Duration.ofSeconds(10));

        long seen = desk.find(county, Query.of("person")).total();
        long there = all().stream()
                .filter(it -> it.places().anyMatch(place -> directory.get().isWithin(place, InventedTree.FIRST_COUNTY)))
                .count();

        assertThat(seen).isEqualTo(there).isBetween(1L, 399L);
    }

    @Test
    void needsNoFirstAdministratorOnceThereAreAccounts() {
        assertThat(firstStart.createFirstAdministrator(JOB)).isEmpty();
    }

    private List<Person> all() {
        var all = new ArrayList<Person>();
        people.each(all::add);
        return all;
    }
}
