package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;
import static org.weike.core.shared.Actor.ANYBODY;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.credit.ExemptionForm;
import org.weike.core.credit.PersonExemption;
import org.weike.core.credit.RecomputationDesk;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSetId;
import org.weike.core.credit.YearDifference;
import org.weike.core.organization.Role;
import org.weike.core.shared.PersonId;

/** What study is worth, and what is asked of whom. */
@Component
final class RuleCases implements ReachCases {

    private static final String FOR_ALL = "What everybody is counted by is for every member to know.";
    private static final String FOR_THE_PROVINCE = "Rules are those of the whole province: no node has its own.";
    private static final RuleSetId SHIPPED = new RuleSetId("default:1");
    private static final LocalDate ONE_DAY = LocalDate.of(2097, 1, 1);

    private static final int YEAR_OF_NOBODY = 2001;
    private static final ExemptionForm EXEMPTION =
            new ExemptionForm(PersonExemption.Ground.FRAIL, "law", LocalDate.of(2026, 3, 1), null);

    private final ReachWorld world;
    private final RuleDesk desk;
    private final ExemptionDesk exemptions;

    RuleCases(ReachWorld world, RuleDesk desk, ExemptionDesk exemptions) {
        this.world = world;
        this.desk = desk;
        this.exemptions = exemptions;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(rules(), recomputation(), exemptions());
    }

    private DeskCases rules() {
        return DeskCases.of(RuleDesk.class)
                .withoutNode(
                        "versions",
                        FOR_ALL,
                        it -> it.succeeds(world.colleague()).refuses(ANYBODY))
                .withoutNode(
                        "version",
                        FOR_ALL,
                        it -> it.succeeds(world.colleague(), SHIPPED)
                                .refuses(ANYBODY, SHIPPED)
                                .refuses(world.colleague(), new RuleSetId("unheard-of:1")))
                .withoutNode(
                        "inForce", FOR_ALL, it -> it.succeeds(world.colleague()).refuses(ANYBODY))
                .withoutNode("isFor", FOR_THE_PROVINCE, forTheProvince())
                .withoutNode("drafts", FOR_THE_PROVINCE, forTheProvince())
                .withoutNode("examples", FOR_THE_PROVINCE, forTheProvince())
                .withoutNode("draft", FOR_THE_PROVINCE, forTheProvince(drafted().id()))
                .withoutNode("begin", FOR_THE_PROVINCE, forTheProvince(form()))
                .withoutNode("check", FOR_THE_PROVINCE, forTheProvince(form()))
                .withoutNode("save", FOR_THE_PROVINCE, forTheProvince(drafted().id(), 1L, form()))
                .withoutNode(
                        "discard", FOR_THE_PROVINCE, forTheProvince(drafted().id(), 1L))
                .withoutNode(
                        "putInForce", FOR_THE_PROVINCE, forTheProvince(drafted().id(), 1L, ONE_DAY));
    }

    private DeskCases recomputation() {
        Consumer<YearDifference> unread = it -> {};
        LongConsumer uncounted = it -> {};
        return DeskCases.of(RecomputationDesk.class)
                .withoutNode("preview", FOR_THE_PROVINCE, forTheProvince(form(), YEAR_OF_NOBODY, unread))
                .withoutNode("tryTargets", FOR_THE_PROVINCE, forTheProvince(form(), YEAR_OF_NOBODY, uncounted))
                .withoutNode("begin", FOR_THE_PROVINCE, forTheProvince(SHIPPED, YEAR_OF_NOBODY))
                .withoutNode("all", FOR_THE_PROVINCE, forTheProvince());
    }

    private DeskCases exemptions() {
        var administrator = Role.COUNTY_ADMINISTRATOR;
        return DeskCases.of(ExemptionDesk.class)
                .byNode("at", Role.COUNTY_ADMINISTRATOR, () -> given(EAST).butNever(WEST))
                .byNode("of", administrator, () -> given(exempted()))
                .byNode(
                        "exempt",
                        administrator,
                        () -> given(world.person().id(), EXEMPTION)
                                .butNever(world.personAt(WEST_BRANCH).id(), EXEMPTION))
                .byNode("end", administrator, () -> given(exempted(), 1, ONE_DAY));
    }

    private PersonId exempted() {
        var person = world.person().id();
        exemptions.exempt(PLATFORM, person, EXEMPTION);
        return person;
    }

    /** Nobody of a county, whatever they are there; only who reaches everything. */
    private Consumer<Trial> forTheProvince(Object... arguments) {
        return trial -> {
            for (var each : world.everyKindOfPerson()) {
                trial.refuses(each, arguments);
            }
            trial.refuses(world.sibling(Role.COUNTY_ADMINISTRATOR), arguments).succeeds(PLATFORM, arguments);
        };
    }

    private RuleDraft drafted() {
        return desk.begin(PLATFORM, form()).orElseThrow();
    }

    private RuleForm form() {
        return RuleForm.of(desk.version(PLATFORM, SHIPPED)).forSet("reach");
    }
}
