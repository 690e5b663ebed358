package org.weike.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.credit.Norms;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;

/** A platform of its own, whose rules and clock are turned. */
@SpringBootTest(classes = {TestPlatform.class, RuleTurnsTest.Own.class})
@DirtiesContext
class RuleTurnsTest {

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final OrganizationId PROVINCE = new OrganizationId("province");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);

    private final RuleTurns turns;
    private final YearRecords records;
    private final RuleDesk rules;
    private final LedgerDesk ledgers;
    private final RosterDesk roster;
    private final MovableClock clock;

    @Autowired
    RuleTurnsTest(
            RuleTurns turns,
            YearRecords records,
            RuleDesk rules,
            LedgerDesk ledgers,
            RosterDesk roster,
            OrganizationDesk organizations,
            MovableClock clock) {
        this.turns = turns;
        this.records = records;
        this.rules = rules;
        this.ledgers = ledgers;
        this.roster = roster;
        organizations.addAll(
                PLATFORM,
                List.of(Organization.of(
                        PROVINCE, Organization.Kind.PROVINCE, "示范省", null, TestPlatform.MONDAY_AT_NINE)));
        this.clock = clock;
    }

    @Test
    void asksByTheNewRulesFromTheirDayOn() {
        var since = Status.of(Status.Standing.FULL, Instant.parse("2020-03-02T01:00:00Z"));
        roster.add(PLATFORM, PROVINCE, PersonForm.of("李娜", new StaffNumber("S1")), since);
        var draft = rules.begin(PLATFORM, asking40(RuleForm.of(rules.inForce(PLATFORM))))
                .orElseThrow();
        rules.putInForce(PLATFORM, draft.id(), 1, TOMORROW);
        turns.turn();
        int shape = records.shape();
        assertThat(targetOfAll()).isIn(CreditHours.ZERO, CreditHours.of("32"));

        clock.moveTo(Instant.parse("2026-03-02T16:00:00Z"));
        turns.turn();

        assertThat(targetOfAll()).isEqualTo(CreditHours.of("40"));
        assertThat(records.shape()).isNotEqualTo(shape);
    }

    private CreditHours targetOfAll() {
        return ledgers.people(PLATFORM, LedgerQuestion.of(PROVINCE, 2026)).rows().stream()
                .map(it -> it.hours().target())
                .reduce(CreditHours.ZERO, CreditHours::plus);
    }

    private static RuleForm asking40(RuleForm form) {
        var members = form.norms().targets().getFirst();
        var more = new RuleSet.Target(members.group(), members.whom(), CreditHours.of("40"), 0, members.basis());
        return new RuleForm(
                form.set(),
                form.conversions(),
                form.ceilings(),
                form.shares(),
                form.repeat(),
                new Norms(List.of(more), List.of(), Norms.Joining.WHOLE_YEAR));
    }

    /** Keeps this platform apart from that of other tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Own {}
}
