package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.credit.CreditFixture.DEFAULT;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.CreditHours;

class RuleCheckTest {

    private static final CreditHours HOUR = CreditHours.of("1");
    private static final CreditHours TOO_MUCH = CreditHours.of("1000.01");
    private static final RuleForm GOOD = RuleForm.of(DEFAULT);
    private static final RuleSet.Target MEMBERS = DEFAULT.norms().targets().getFirst();

    @Test
    void findsNothingWrongWithTheShippedRules() {
        assertThat(RuleCheck.check(GOOD)).isEmpty();
    }

    @Test
    void findsASetThatSaysNothing() {
        var nothing = new RuleForm("", List.of(), List.of(), List.of(), DEFAULT.repeat(), norms(List.of(), List.of()));

        assertThat(RuleCheck.check(nothing))
                .containsExactly(
                        problem(RuleProblem.Code.SET_NAME_INVALID, RuleProblem.Part.SET, 0, ""),
                        problem(RuleProblem.Code.NOTHING_SAID, RuleProblem.Part.CONVERSIONS, 0),
                        problem(RuleProblem.Code.NOTHING_SAID, RuleProblem.Part.SHARES, 0));
    }

    @Test
    void findsRulesThatCannotBeToldApart() {
        assertThat(RuleCheck.check(converting(perUnit("a", Unit.DAY, HOUR), perUnit("a", Unit.DAY, HOUR))))
                .containsExactly(
                        problem(RuleProblem.Code.RULE_NAME_TWICE, RuleProblem.Part.CONVERSIONS, 2, "a"),
                        problem(RuleProblem.Code.MEASURE_TWICE, RuleProblem.Part.CONVERSIONS, 2, "a", "a"));
        assertThat(RuleCheck.check(converting(perUnit("Day 1", Unit.DAY, TOO_MUCH))))
                .containsExactly(
                        problem(RuleProblem.Code.RULE_NAME_INVALID, RuleProblem.Part.CONVERSIONS, 1, "Day 1"),
                        problem(
                                RuleProblem.Code.HOURS_OUT_OF_RANGE,
                                RuleProblem.Part.CONVERSIONS,
                                1,
                                "Day 1",
                                "1000.00"));
    }

    @Test
    void findsBandsThatDecideNothing() {
        assertThat(RuleCheck.check(converting(bands())))
                .containsExactly(problem(RuleProblem.Code.BANDS_MISSING, RuleProblem.Part.CONVERSIONS, 1, "bands"));
        assertThat(RuleCheck.check(converting(bands(15, 0, 15, -1))))
                .containsExactly(
                        problem(
                                RuleProblem.Code.MINUTES_OUT_OF_RANGE,
                                RuleProblem.Part.CONVERSIONS,
                                1,
                                "bands",
                                "10000"),
                        problem(RuleProblem.Code.BAND_TWICE, RuleProblem.Part.CONVERSIONS, 1, "bands", "15"));
    }

    @Test
    void findsCeilingsAndSharesThatLeadNowhere() {
        var form = new RuleForm(
                "default",
                GOOD.conversions(),
                List.of(ceiling(Set.of()), ceiling(Set.of("lecture", "unheard-of"))),
                List.of(new RuleSet.Share(Counter.ONLINE, TOO_MUCH), new RuleSet.Share(Counter.ONLINE, null)),
                GOOD.repeat(),
                GOOD.norms());

        assertThat(RuleCheck.check(form))
                .containsExactly(
                        problem(RuleProblem.Code.CEILING_WITHOUT_RULES, RuleProblem.Part.CEILINGS, 1),
                        problem(RuleProblem.Code.RULE_UNKNOWN, RuleProblem.Part.CEILINGS, 2, "unheard-of"),
                        problem(RuleProblem.Code.HOURS_OUT_OF_RANGE, RuleProblem.Part.SHARES, 1, "", "1000.00"),
                        problem(RuleProblem.Code.COUNTER_TWICE, RuleProblem.Part.SHARES, 2, "ONLINE"));
    }

    @Test
    void findsNormsWithoutALawAndExemptionsForEverybody() {
        var lawless = new RuleSet.Target(RuleSet.Group.MEMBERS, MEMBERS.whom(), HOUR, -1, " ");
        var all = new Norms.Exemption(Whom.EVERYBODY, "two\nlines");

        assertThat(RuleCheck.check(asking(norms(List.of(MEMBERS, lawless), List.of(all)))))
                .containsExactly(
                        problem(RuleProblem.Code.BASIS_INVALID, RuleProblem.Part.TARGETS, 2, "200"),
                        problem(RuleProblem.Code.TRAININGS_OUT_OF_RANGE, RuleProblem.Part.TARGETS, 2, "100"),
                        problem(RuleProblem.Code.TARGET_TWICE, RuleProblem.Part.TARGETS, 2, "1"),
                        problem(RuleProblem.Code.BASIS_INVALID, RuleProblem.Part.EXEMPTIONS, 1, "200"),
                        problem(RuleProblem.Code.EXEMPTION_FOR_EVERYBODY, RuleProblem.Part.EXEMPTIONS, 1));
    }

    @Test
    void answersInBoundsWhateverItIsGiven() {
        var long1 = "x".repeat(1_000_000) + ' ';
        var rules = Stream.generate(() -> perUnit(long1, Unit.DAY, TOO_MUCH))
                .limit(RuleCheck.MOST)
                .toList();
        var many = Collections.nCopies(RuleCheck.MOST + 1, MEMBERS);

        assertThat(RuleCheck.check(converting(rules.toArray(Conversion[]::new))))
                .hasSize(RuleCheck.MOST_PROBLEMS)
                .allSatisfy(it -> assertThat(it.toString()).hasSizeLessThan(300));
        assertThat(RuleCheck.check(asking(norms(many, List.of()))))
                .containsExactly(problem(RuleProblem.Code.TOO_MANY, RuleProblem.Part.TARGETS, 0, "100"));
    }

    private static RuleProblem problem(RuleProblem.Code code, RuleProblem.Part part, int place, String... arguments) {
        return new RuleProblem(code, part, place, List.of(arguments));
    }

    private static RuleForm converting(Conversion... rules) {
        return new RuleForm("default", List.of(rules), List.of(), GOOD.shares(), GOOD.repeat(), GOOD.norms());
    }

    private static RuleForm asking(Norms norms) {
        return new RuleForm("default", GOOD.conversions(), List.of(), GOOD.shares(), GOOD.repeat(), norms);
    }

    private static Norms norms(List<RuleSet.Target> targets, List<Norms.Exemption> exemptions) {
        return new Norms(targets, exemptions, Norms.Joining.BY_DAY);
    }

    private static RuleSet.Ceiling ceiling(Set<String> rules) {
        return new RuleSet.Ceiling(rules, RuleSet.Ceiling.Span.EVENT, HOUR, false);
    }

    private static Conversion perUnit(String name, Unit unit, CreditHours each) {
        return new Conversion.PerUnit(name, Activity.TRAINING, Counter.CENTRALIZED, unit, each);
    }

    private static Conversion bands(Integer... starts) {
        var bands = Stream.of(starts).map(it -> new Conversion.Band(it, HOUR)).toList();
        return new Conversion.ByDuration("bands", Activity.LESSON, Counter.ONLINE, bands);
    }
}
