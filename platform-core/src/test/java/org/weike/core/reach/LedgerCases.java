package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachStudies.YEAR;
import static org.weike.core.reach.ReachWorld.BRANCH;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;
import static org.weike.core.shared.Actor.ANYBODY;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.ledger.AuditSearch;
import org.weike.core.ledger.DatedLedgerDesk;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.PersonRow;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;

/** Ledgers, and who did and saw what. */
@Component
final class LedgerCases implements ReachCases {

    private static final Function<LedgerWord, String> WORDS = Enum::name;

    private final ReachWorld world;
    private final LedgerDesk ledgers;
    private final PeopleDesk people;

    LedgerCases(ReachWorld world, LedgerDesk ledgers, PeopleDesk people) {
        this.world = world;
        this.ledgers = ledgers;
        this.people = people;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(ledgers(), dated(), audit());
    }

    private DeskCases ledgers() {
        var secretary = Role.SECRETARY;
        var organizer = Role.ORGANIZER;
        var branch = LedgerQuestion.of(BRANCH, YEAR);
        var westBranch = LedgerQuestion.of(WEST_BRANCH, YEAR);
        return DeskCases.of(LedgerDesk.class)
                .byNode(
                        "open",
                        secretary,
                        () -> given(BRANCH, LedgerPeriod.wholeYear(YEAR))
                                .butNever(WEST_BRANCH, LedgerPeriod.wholeYear(YEAR)))
                .byNode(
                        "organizations",
                        organizer,
                        () -> given(LedgerQuestion.of(EAST, YEAR)).butNever(LedgerQuestion.of(WEST, YEAR)))
                .byNode(
                        "comparison",
                        organizer,
                        () -> given(EAST, LedgerPeriod.wholeYear(YEAR)).butNever(WEST, LedgerPeriod.wholeYear(YEAR)))
                .byNode("trend", secretary, () -> given(BRANCH, YEAR).butNever(WEST_BRANCH, YEAR))
                .byNode("people", secretary, () -> given(branch).butNever(westBranch))
                .byNode("each", secretary, () -> given(branch, nowhere()).butNever(westBranch, nowhere()))
                .byNode(
                        "export",
                        secretary,
                        () -> given(branch, WORDS, OutputStream.nullOutputStream())
                                .butNever(westBranch, WORDS, OutputStream.nullOutputStream()));
    }

    private DeskCases dated() {
        var day = LocalDate.of(YEAR, 1, 31);
        return DeskCases.of(DatedLedgerDesk.class)
                .byNode("open", Role.SECRETARY, () -> given(BRANCH, YEAR, day).butNever(WEST_BRANCH, YEAR, day))
                .byNode(
                        "organizations",
                        Role.ORGANIZER,
                        () -> given(LedgerQuestion.of(EAST, YEAR), day).butNever(LedgerQuestion.of(WEST, YEAR), day))
                .byNode(
                        "people",
                        Role.SECRETARY,
                        () -> given(LedgerQuestion.of(BRANCH, YEAR), day)
                                .butNever(LedgerQuestion.of(WEST_BRANCH, YEAR), day))
                .byNode(
                        "export",
                        Role.SECRETARY,
                        () -> given(LedgerQuestion.of(BRANCH, YEAR), day, WORDS, OutputStream.nullOutputStream())
                                .butNever(
                                        LedgerQuestion.of(WEST_BRANCH, YEAR),
                                        day,
                                        WORDS,
                                        OutputStream.nullOutputStream()));
    }

    private DeskCases audit() {
        var administrator = Role.COUNTY_ADMINISTRATOR;
        return DeskCases.of(AuditDesk.class)
                .byNode("recent", administrator, () -> {
                    var person = world.person().id().value();
                    return given(AuditQuestion.newest(50)).showing(person);
                })
                .byNode("search", administrator, () -> {
                    var person = world.person().id().value();
                    return given(new AuditSearch(AuditQuestion.newest(50), null))
                            .showing(person);
                })
                .withoutNode("looksAtMe", "It takes no id: looks at oneself are all that it can show.", it -> {
                    var person = world.person().id();
                    people.open(world.own(administrator), person);
                    var looker = ReachWorld.idOf(world.own(administrator)).value();
                    it.shows(looker, Actor.of(person), YearMonth.of(YEAR, 3))
                            .shows("Looker[name=", Actor.of(person), YearMonth.of(YEAR, 3))
                            .hides(looker, world.colleague(), YearMonth.of(YEAR, 3))
                            .refuses(ANYBODY, YearMonth.of(YEAR, 3));
                })
                .withoutNode("exportsThatIncludedMe", "It takes no id: one's own rows decide what it shows.", it -> {
                    export(world.own(Role.SECRETARY));
                    it.shows(BRANCH.value(), world.colleague(), 50)
                            .hides(BRANCH.value(), world.sibling(Role.SECRETARY), 50)
                            .refuses(ANYBODY, 50);
                });
    }

    private void export(Actor actor) {
        try {
            ledgers.export(actor, LedgerQuestion.of(BRANCH, YEAR), WORDS, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Consumer<PersonRow> nowhere() {
        return new ArrayList<PersonRow>()::add;
    }
}
