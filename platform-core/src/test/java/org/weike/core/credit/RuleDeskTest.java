package org.weike.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.weike.core.credit.CreditFixture.DEFAULT;
import static org.weike.core.credit.CreditFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.CITY;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.PROVINCE;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.MovableClock;
import org.weike.core.organization.Footprints;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

class RuleDeskTest {

    private static final Actor PROVINCIAL = Actor.of(new PersonId("provincial"));
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final RuleForm LIKE_DEFAULT = RuleForm.of(DEFAULT);

    private final MovableClock clock = new MovableClock(NOW);
    private final Footprints traces = new Footprints();
    private final RuleSets ruleSets = new InMemoryRuleSets(DEFAULT);
    private final RuleDesk desk = new RuleDesk(
            ruleSets,
            new InMemoryRuleDrafts(),
            Reach.over(
                    TREE,
                    List.of(
                            grant("provincial", Role.PROVINCE_ADMINISTRATOR, PROVINCE),
                            grant("inspector", Role.INSPECTOR, PROVINCE),
                            grant("urban", Role.CITY_ADMINISTRATOR, CITY),
                            grant("eastern", Role.COUNTY_ADMINISTRATOR, EAST))),
            traces,
            clock);

    @Test
    void putsADraftInForceFromItsDayOn() {
        var draft = desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow();
        var done = (RuleChange.Done) desk.putInForce(PROVINCIAL, draft.id(), 1, NEXT_YEAR);

        assertThat(done.version().id()).isEqualTo(new RuleSetId("default:2"));
        assertThat(desk.inForce(PROVINCIAL)).isEqualTo(DEFAULT);
        clock.moveTo(Instant.parse("2026-12-31T15:59:59.999Z"));
        assertThat(desk.inForce(PROVINCIAL)).isEqualTo(DEFAULT);
        clock.moveTo(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(desk.inForce(PROVINCIAL)).isEqualTo(done.version());
        assertThat(desk.versions(PROVINCIAL)).containsExactly(done.version(), DEFAULT);
        assertThat(desk.drafts(PROVINCIAL)).isEmpty();
        assertThat(traces.acts).containsExactly("rules.drafted " + draft.id().value(), "rules.putInForce default:2");
    }

    @Test
    void keepsADraftThatIsWrongAndRefusesToPutItInForce() {
        var draft = desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow();
        var saved = desk.save(PROVINCIAL, draft.id(), 1, LIKE_DEFAULT.forSet("Nope"));

        assertThat(desk.draft(PROVINCIAL, draft.id())).isEqualTo(saved);
        assertThat(desk.putInForce(PROVINCIAL, draft.id(), 2, NEXT_YEAR))
                .isEqualTo(new RuleChange.Refused(
                        RuleChange.Reason.FAULTY, desk.check(PROVINCIAL, LIKE_DEFAULT.forSet("Nope"))));
        assertThat(desk.versions(PROVINCIAL)).containsExactly(DEFAULT);
    }

    @Test
    void refusesToRewriteWhatWasCredited() {
        var draft = desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow();
        var today = LocalDate.of(2026, 3, 2);

        assertThat(desk.putInForce(PROVINCIAL, draft.id(), 1, today))
                .isEqualTo(new RuleChange.Refused(RuleChange.Reason.NOT_IN_THE_FUTURE, List.of()));
        assertThat(desk.putInForce(PROVINCIAL, draft.id(), 1, LocalDate.MAX))
                .isEqualTo(new RuleChange.Refused(RuleChange.Reason.BEYOND_RECKONING, List.of()));
        assertThat(desk.putInForce(PROVINCIAL, draft.id(), 1, today.plusDays(1)))
                .isInstanceOf(RuleChange.Done.class);
    }

    @Test
    void keepsNoMoreDraftsThanAnybodyLooksThrough() {
        for (int i = 0; i < 50; i++) {
            assertThat(desk.begin(PROVINCIAL, LIKE_DEFAULT)).isPresent();
        }

        assertThat(desk.begin(PROVINCIAL, LIKE_DEFAULT)).isEmpty();
        assertThat(desk.drafts(PROVINCIAL)).hasSize(50);
    }

    @Test
    void letsALaterVersionOfTheSameSetTakeADayThatAnotherSetCannot() {
        desk.putInForce(
                PROVINCIAL, desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow().id(), 1, NEXT_YEAR);
        var other = desk.begin(PROVINCIAL, LIKE_DEFAULT.forSet("other")).orElseThrow();
        var same = desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow();

        assertThat(desk.putInForce(PROVINCIAL, other.id(), 1, NEXT_YEAR))
                .isEqualTo(new RuleChange.Refused(RuleChange.Reason.DAY_IS_TAKEN, List.of()));
        desk.putInForce(PROVINCIAL, same.id(), 1, NEXT_YEAR);
        clock.moveTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(desk.inForce(PROVINCIAL).id()).isEqualTo(new RuleSetId("default:3"));
    }

    @Test
    void refusesAnOldRevision() {
        var draft = desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow();
        desk.save(PROVINCIAL, draft.id(), 1, LIKE_DEFAULT.forSet("other"));

        assertConflict(() -> desk.save(PROVINCIAL, draft.id(), 1, LIKE_DEFAULT));
        assertConflict(() -> desk.putInForce(PROVINCIAL, draft.id(), 1, NEXT_YEAR));
        assertConflict(() -> desk.discard(PROVINCIAL, draft.id(), 1));
        desk.discard(PROVINCIAL, draft.id(), 2);
        assertThat(desk.drafts(PROVINCIAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban", "eastern", "inspector", "li-na"})
    void showsRulesToAllMembersAndDraftsToThoseOverTheWholeProvince(String name) {
        var actor = Actor.of(new PersonId(name));
        var draft = desk.begin(PROVINCIAL, LIKE_DEFAULT).orElseThrow();

        assertThat(desk.versions(actor)).containsExactly(DEFAULT);
        assertThat(desk.version(actor, DEFAULT.id())).isEqualTo(DEFAULT);
        assertRefused(() -> desk.drafts(actor));
        assertRefused(() -> desk.draft(actor, draft.id()));
        assertRefused(() -> desk.examples(actor));
        assertRefused(() -> desk.begin(actor, LIKE_DEFAULT));
        assertRefused(() -> desk.save(actor, draft.id(), 1, LIKE_DEFAULT));
        assertRefused(() -> desk.check(actor, LIKE_DEFAULT));
        assertRefused(() -> desk.putInForce(actor, draft.id(), 1, NEXT_YEAR));
        assertRefused(() -> desk.discard(actor, draft.id(), 1));
    }

    @Test
    void showsNothingToNobodyInParticular() {
        assertRefused(() -> desk.versions(Actor.ANYBODY));
        assertRefused(() -> desk.version(Actor.ANYBODY, DEFAULT.id()));
        assertRefused(() -> desk.inForce(Actor.ANYBODY));
        assertRefused(() -> desk.version(PROVINCIAL, new RuleSetId("unheard-of:1")));
    }

    private static void assertConflict(Runnable act) {
        assertThatExceptionOfType(EditConflict.class).isThrownBy(act::run);
    }

    private static void assertRefused(Runnable act) {
        assertThatExceptionOfType(OutOfReach.class).isThrownBy(act::run);
    }
}
