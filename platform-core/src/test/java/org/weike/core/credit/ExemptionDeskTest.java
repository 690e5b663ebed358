package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.credit.CreditFixture.LI_NA;
import static org.weike.core.credit.CreditFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.MovableClock;
import org.weike.core.organization.Footprints;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

class ExemptionDeskTest {

    private static final Actor EASTERN = Actor.of(new PersonId("eastern"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 14);

    private final Footprints traces = new Footprints();
    private final List<Object> events = new ArrayList<>();
    private final Exemptions exemptions = new InMemoryExemptions();
    private final Reach reach = Reach.over(
            TREE,
            List.of(
                    grant("eastern", Role.COUNTY_ADMINISTRATOR, EAST),
                    grant("western", Role.COUNTY_ADMINISTRATOR, WEST),
                    grant("secretary", Role.SECRETARY, EAST_BRANCH)));
    private final ExemptionDesk desk = new ExemptionDesk(
            exemptions, CreditFixture.HOMES, reach, traces, traces, events::add, new MovableClock(NOW));
    private final Targets targets = new Targets(reach, CreditFixture.HOMES, exemptions, () -> TREE);

    @Test
    void asksNothingForTheDaysOfAnExemption() {
        var done = (ExemptionChange.Done) desk.exempt(EASTERN, LI_NA, form(FIRST, LAST));

        assertThat(done.exemptions().all())
                .containsExactly(new PersonExemption(
                        1,
                        PersonExemption.Ground.SERIOUSLY_ILL,
                        "Art. 23",
                        new RuleSet.Validity(CreditTime.startOf(FIRST), CreditTime.startOf(LAST.plusDays(1))),
                        new PersonId("eastern"),
                        NOW));
        var due = targets.due(LI_NA, 2026, CreditFixture.DEFAULT).orElseThrow();
        assertThat(due.asked().orElseThrow().hours()).isEqualTo(CreditHours.of("25.6"));
        assertThat(due.stretches().getFirst())
                .isEqualTo(new Due.Stretch(
                        FIRST,
                        LAST.plusDays(1),
                        null,
                        new Due.Relief("Art. 23", PersonExemption.Ground.SERIOUSLY_ILL)));
        assertThat(targets.of(LI_NA, 2025, CreditFixture.DEFAULT).orElseThrow().hours())
                .isEqualTo(CreditHours.of("32"));
    }

    @Test
    void asksNothingOfAYearThatIsExemptWhole() {
        desk.exempt(EASTERN, LI_NA, form(FIRST, null));

        assertThat(targets.of(LI_NA, 2026, CreditFixture.DEFAULT)).isEmpty();
        assertThat(targets.of(LI_NA, 2030, CreditFixture.DEFAULT)).isEmpty();
    }

    @Test
    void tellsTheAuditThatItWasDoneAndNotWhy() {
        desk.exempt(EASTERN, LI_NA, form(FIRST, null));
        desk.end(EASTERN, LI_NA, 1, LAST);

        assertThat(traces.acts).containsExactly("person.exempted li-na", "person.exemptionEnded li-na");
        assertThat(events).containsExactly(new ExemptionChanged(EASTERN, LI_NA), new ExemptionChanged(EASTERN, LI_NA));
        assertThat(desk.of(EASTERN, LI_NA).all().getFirst().lastDay()).contains(LAST);
        assertThat(traces.looks).containsExactly("OPENED li-na");
    }

    @Test
    void coversNoDayWhereItEndsBeforeItBegins() {
        desk.exempt(EASTERN, LI_NA, form(FIRST, null));
        desk.end(EASTERN, LI_NA, 1, FIRST.minusDays(9));

        assertThat(targets.of(LI_NA, 2026, CreditFixture.DEFAULT).orElseThrow().hours())
                .isEqualTo(CreditHours.of("32"));
        assertThat(desk.exempt(EASTERN, LI_NA, form(FIRST, LAST))).isInstanceOf(ExemptionChange.Done.class);
    }

    @Test
    void refusesWhatIsWrong() {
        desk.exempt(EASTERN, LI_NA, form(FIRST, LAST));

        assertRefused(desk.exempt(EASTERN, LI_NA, form(LAST, null)), ExemptionChange.Reason.OVERLAPS);
        assertRefused(desk.exempt(EASTERN, LI_NA, form(LAST, FIRST)), ExemptionChange.Reason.ENDS_BEFORE_IT_BEGINS);
        assertRefused(desk.exempt(EASTERN, LI_NA, form(LAST, LocalDate.MAX)), ExemptionChange.Reason.BEYOND_RECKONING);
        assertRefused(desk.end(EASTERN, LI_NA, 1, LocalDate.MIN), ExemptionChange.Reason.BEYOND_RECKONING);
        var without = new ExemptionForm(PersonExemption.Ground.FRAIL, " ", LAST.plusDays(1), null);
        assertRefused(desk.exempt(EASTERN, LI_NA, without), ExemptionChange.Reason.BASIS_INVALID);
        assertRefused(desk.end(EASTERN, LI_NA, 1, LAST), ExemptionChange.Reason.ENDS_EARLIER_ALREADY);
        assertRefused(desk.exempt(EASTERN, new PersonId("eastern"), form(FIRST, LAST)), ExemptionChange.Reason.ONESELF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"western", "secretary", "li-bo"})
    void isForThoseWhoMayExempt(String name) {
        var actor = Actor.of(new PersonId(name));

        assertOutOfReach(() -> desk.exempt(actor, LI_NA, form(FIRST, LAST)));
        assertOutOfReach(() -> desk.of(actor, LI_NA));
        assertOutOfReach(() -> desk.end(actor, LI_NA, 1, LAST));
        assertOutOfReach(() -> desk.end(EASTERN, LI_NA, 7, LAST));
        assertThat(desk.of(Actor.of(LI_NA), LI_NA).all()).isEmpty();
    }

    private static ExemptionForm form(LocalDate first, @Nullable LocalDate last) {
        return new ExemptionForm(PersonExemption.Ground.SERIOUSLY_ILL, "Art. 23", first, last);
    }

    private static void assertRefused(ExemptionChange change, ExemptionChange.Reason reason) {
        assertThat(change).isEqualTo(new ExemptionChange.Refused(reason));
    }

    private static void assertOutOfReach(Runnable act) {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(act::run);
    }
}
