package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weike.core.organization.Chapter;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.Status.Standing;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

class NormsTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant LONG_AGO = Instant.parse("2001-07-01T00:00:00Z");
    private static final List<Kind> HOMES = List.of(Kind.BRANCH, Kind.COMMITTEE, Kind.ENTERPRISE);
    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final Set<Standing> MEMBERS = Set.of(Standing.FULL, Standing.PROBATIONARY, Standing.RESTORED);
    private static final RuleSet.Target FOR_MEMBERS = norm(new Whom(Set.of(), Set.of(), MEMBERS), 3200);

    @ParameterizedTest
    @CsvSource({"2026-01-01, 32.00", "2025-12-31, 32.00", "2026-07-01, 16.13", "2026-12-31, 0.09", "2027-01-01, 0"})
    void asksOfWhoJoinsWhatIsLeftOfTheYear(LocalDate joined, String hours) {
        var life = life(Status.of(Standing.PROBATIONARY, start(joined)), Set.of());

        assertThat(hoursOf(byDay(FOR_MEMBERS).due(life, 2026))).isEqualTo(CreditHours.of(hours));
    }

    @Test
    void countsADayByWhatSomebodyWasWhenItEnded() {
        var lastMoment = start(LocalDate.of(2026, 12, 31)).plusMillis(24 * 3600 * 1000 - 1);
        var life = life(Status.of(Standing.FULL, lastMoment), Set.of());

        assertThat(hoursOf(byDay(FOR_MEMBERS).due(life, 2026))).isEqualTo(CreditHours.of("0.09"));
    }

    @Test
    void asksTheWholeYearOfWhatSomebodyIsNowWhereTheRulesSaySo() {
        var norms = new Norms(List.of(FOR_MEMBERS), List.of(), Norms.Joining.WHOLE_YEAR);
        var life = life(Status.of(Standing.FULL, start(LocalDate.of(2026, 11, 1))), Set.of());

        assertThat(norms.due(life, 2026).asked()).contains(FOR_MEMBERS);
    }

    @Test
    void asksByTheStrictestNormAndOfTheExemptNothing() {
        var secretaries = norm(new Whom(Set.of(Role.SECRETARY), Set.of(), MEMBERS), 5600);
        var lecturers = norm(new Whom(Set.of(Role.LECTURER), Set.of(), Set.of()), 4000);
        var lost = new Norms.Exemption(new Whom(Set.of(), Set.of(), Set.of(Standing.LOST_CONTACT)), "local");
        var norms = new Norms(List.of(FOR_MEMBERS, secretaries, lecturers), List.of(lost), Norms.Joining.BY_DAY);
        var both = Set.of(Role.SECRETARY, Role.LECTURER);

        assertThat(norms.due(life(Status.of(Standing.FULL, LONG_AGO), both), 2026)
                        .asked())
                .contains(secretaries);
        assertThat(norms.due(life(Status.of(Standing.NOT_A_MEMBER, LONG_AGO), both), 2026)
                        .asked())
                .contains(lecturers);
        var exempt = norms.due(life(Status.of(Standing.LOST_CONTACT, LONG_AGO), both), 2026);
        assertThat(exempt.asked()).isEmpty();
        assertThat(exempt.stretches())
                .containsExactly(new Due.Stretch(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), null, new Due.Relief("local", null)));
    }

    @Test
    void agreesWithCountingDayByDay() {
        var random = new Random(20260302);
        int asked = 0;
        for (int round = 0; round < 3_000; round++) {
            var norms = anyNorms(random);
            var life = new Life(
                    anyPerson(random),
                    anySet(random, List.of(Role.SECRETARY, Role.LECTURER)),
                    NormsTest::kind,
                    anyExemptions(random));
            int year = 2023 + random.nextInt(4);

            var due = norms.due(life, year);

            assertThat(hoursOf(due).hundredths())
                    .as("round %d: %s asked of %s in %d", round, norms, life, year)
                    .isEqualTo(dayByDay(norms, life, year));
            asked += due.asked().isPresent() ? 1 : 0;
        }
        assertThat(asked).isBetween(1_000, 2_900);
    }

    private static boolean isExempt(Life life, LocalDate day) {
        return life.exemptions().all().stream()
                .anyMatch(it -> !day.isBefore(it.firstDay())
                        && !day.isAfter(it.lastDay().orElse(LocalDate.MAX)));
    }

    /** Now and then one exemption of some weeks, or one without an end. */
    private static PersonExemptions anyExemptions(Random random) {
        var none = PersonExemptions.none(new PersonId("p"));
        if (random.nextInt(4) > 0) {
            return none;
        }
        var first = LocalDate.of(2023 + random.nextInt(4), 1, 1).plusDays(random.nextInt(365));
        var last = random.nextInt(3) == 0 ? null : first.plusDays(random.nextInt(90));
        return none.plus(new ExemptionForm(PersonExemption.Ground.FRAIL, "law", first, last), null, Instant.EPOCH);
    }

    /** Paints the year's days one by one; knows neither stretches nor predicates. */
    private static long dayByDay(Norms norms, Life life, int year) {
        int days = LocalDate.of(year, 12, 31).getDayOfYear();
        var standings = new @Nullable Standing[days];
        var homes = new OrganizationId[days];
        var person = life.person();
        var statuses =
                new ArrayList<>(person.past().stream().map(Chapter::status).toList());
        statuses.add(person.status());
        Arrays.fill(homes, person.home());
        for (int day = 0; day < days; day++) {
            var end = LocalDate.ofYearDay(year, day + 1)
                    .plusDays(1)
                    .atStartOfDay(CHINA)
                    .toInstant();
            for (Status each : statuses) {
                standings[day] = each.since().isBefore(end) ? each.standing() : standings[day];
            }
            for (Chapter each : person.past().reversed()) {
                homes[day] = each.until().isBefore(end) ? homes[day] : each.home();
            }
        }
        long sum = 0;
        for (int day = 0; day < days; day++) {
            var standing = standings[day];
            if (standing != null && !isExempt(life, LocalDate.ofYearDay(year, day + 1))) {
                sum += most(norms, life.roles(), kind(homes[day]), standing);
            }
        }
        return (2 * sum + days) / (2L * days);
    }

    private static long most(Norms norms, Set<Role> roles, Optional<Kind> home, Standing standing) {
        for (Norms.Exemption each : norms.exemptions()) {
            if (fits(each.whom(), roles, home, standing)) {
                return 0;
            }
        }
        long most = 0;
        for (RuleSet.Target each : norms.targets()) {
            if (fits(each.whom(), roles, home, standing)) {
                most = Math.max(most, each.hours().hundredths());
            }
        }
        return most;
    }

    private static boolean fits(Whom whom, Set<Role> roles, Optional<Kind> home, Standing standing) {
        var common = new HashSet<>(whom.roles());
        common.retainAll(roles);
        boolean wrongRole = !whom.roles().isEmpty() && common.isEmpty();
        boolean wrongHome =
                !whom.homes().isEmpty() && (home.isEmpty() || !whom.homes().contains(home.get()));
        boolean wrongStanding = !whom.standings().isEmpty() && !whom.standings().contains(standing);
        return !wrongRole && !wrongHome && !wrongStanding;
    }

    private static Norms anyNorms(Random random) {
        var targets = new ArrayList<RuleSet.Target>();
        for (int number = random.nextInt(4); number >= 0; number--) {
            targets.add(norm(anyWhom(random), random.nextInt(6000)));
        }
        var exemptions = random.nextInt(3) == 0
                ? List.of(new Norms.Exemption(anyWhom(random), "local"))
                : List.<Norms.Exemption>of();
        return new Norms(targets, exemptions, Norms.Joining.BY_DAY);
    }

    private static Whom anyWhom(Random random) {
        return new Whom(
                anySet(random, List.of(Role.SECRETARY, Role.LECTURER)),
                anySet(random, HOMES),
                anySet(random, STANDINGS));
    }

    /** Up to four earlier chapters; some statuses begin before the one that was recorded before them. */
    private static Person anyPerson(Random random) {
        var past = new ArrayList<Chapter>();
        var time = Instant.parse("2022-06-01T00:00:00Z");
        for (int number = random.nextInt(5); number > 0; number--) {
            time = time.plusSeconds(random.nextInt(400 * 86_400));
            past.add(new Chapter(anyHome(random), anyStatus(random, time), time));
        }
        var status = anyStatus(random, time.plusSeconds(random.nextInt(400 * 86_400)));
        return new Person(
                new PersonId("li-na"),
                "李娜",
                new StaffNumber("S1"),
                null,
                null,
                anyHome(random),
                Set.of(),
                status,
                null,
                past,
                1,
                time);
    }

    private static Status anyStatus(Random random, Instant recorded) {
        var since = random.nextInt(4) == 0 ? recorded.minusSeconds(random.nextInt(700 * 86_400)) : recorded;
        return Status.of(STANDINGS.get(random.nextInt(STANDINGS.size())), since);
    }

    private static OrganizationId anyHome(Random random) {
        return new OrganizationId(
                random.nextInt(6) == 0 ? "gone" : HOMES.get(random.nextInt(3)).name());
    }

    private static Optional<Kind> kind(OrganizationId home) {
        return HOMES.stream().filter(it -> it.name().equals(home.value())).findFirst();
    }

    private static <T> Set<T> anySet(Random random, List<T> all) {
        var some = new HashSet<T>();
        if (random.nextBoolean()) {
            all.stream().filter(it -> random.nextBoolean()).forEach(some::add);
        }
        return some;
    }

    private static Norms byDay(RuleSet.Target target) {
        return new Norms(List.of(target), List.of(), Norms.Joining.BY_DAY);
    }

    private static RuleSet.Target norm(Whom whom, int hundredths) {
        return new RuleSet.Target(RuleSet.Group.OTHERS, whom, CreditHours.ofHundredths(hundredths), 0, "local");
    }

    private static Life life(Status status, Set<Role> roles) {
        var home = new OrganizationId("BRANCH");
        var person = Person.of(new PersonId("li-na"), "李娜", new StaffNumber("S1"), home, status, LONG_AGO);
        return new Life(person, roles, NormsTest::kind, PersonExemptions.none(person.id()));
    }

    private static CreditHours hoursOf(Due due) {
        return due.asked().map(RuleSet.Target::hours).orElse(CreditHours.ZERO);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
