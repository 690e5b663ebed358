package org.weike.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.Verdict;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.organization.Membership;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonCard;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.audit.Actors;
import org.weike.ui.credit.YearEntries;
import org.weike.ui.credit.YearMonths;
import org.weike.ui.credit.YearReasons;
import org.weike.ui.credit.YearSummary;
import org.weike.ui.kit.Crumbs;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;
import org.weike.wording.EvidenceWords;
import org.weike.wording.YearWords;

/** One person's year: the sums, every entry with its evidence and corrections, and whether the chain is whole. */
@Route("ledger/people/:person")
@Needs(Permission.SEE_LEDGER)
@PermitAll
class PersonYearView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERSON = "person";

    private final transient CreditDesk credit;
    private final transient EvidenceWords words;
    private final transient YearWords yearWords;
    private final transient PeopleDesk people;
    private final transient OrganizationDesk organizations;
    private final transient AuditDesk audit;
    private final transient Actors actors;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayCorrect;
    private final boolean maySeeAudit;
    private transient QueryState state = new QueryState("ledger", Map.of());
    private String name = "";

    PersonYearView(
            CreditDesk credit,
            EvidenceWords words,
            YearWords yearWords,
            PeopleDesk people,
            OrganizationDesk organizations,
            AuditDesk audit,
            Actors actors,
            Clock clock,
            CurrentActor current) {
        this.credit = credit;
        this.words = words;
        this.yearWords = yearWords;
        this.people = people;
        this.organizations = organizations;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
        this.actor = current.actor();
        this.mayCorrect = current.mayAnywhere(Permission.CORRECT_LEDGER);
        this.maySeeAudit = current.mayAnywhere(Permission.SEE_AUDIT);
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        LocalDate today = CreditTime.dayOf(clock.instant());
        var person = new PersonId(event.getRouteParameters().get(PERSON).orElseThrow());
        int asked = state.number(LedgerAddress.YEAR, today.getYear());
        var day = new DayChoice(state, today);
        CreditYear year = LedgerAddress.day(state, today)
                .map(it -> credit.yearAsOf(actor, person, asked, it))
                .orElseGet(() -> credit.year(actor, person, asked));
        PersonCard card = people.open(actor, person);
        var choice = new YearChoice(
                today.getYear(),
                it -> state.with(LedgerAddress.YEAR, Integer.toString(it)).open());
        choice.setValue(asked);
        show(card, year, choice, day);
    }

    private void show(PersonCard card, CreditYear year, YearChoice choice, DayChoice day) {
        boolean isDated = !day.isEmpty();
        name = card.person().name();
        removeAll();
        add(new Crumbs(
                card.path(),
                organizations.tops(actor, Permission.SEE_LEDGER),
                it -> LedgerView.link(
                        it.name(),
                        new QueryState(
                                        "ledger",
                                        Map.of(
                                                LedgerAddress.NODE, it.id().value(),
                                                LedgerAddress.YEAR, Integer.toString(year.year())))
                                .with(LedgerAddress.DAY, state.text(LedgerAddress.DAY)))));
        add(header(year, choice, day), whereabouts(card));
        if (isDated) {
            add(new DayNote("ledger.day.person", day.getValue(), state));
        }
        add(new YearSummary(year, state), new YearMonths(year, state));
        if (!isDated) {
            add(new YearReasons(credit, yearWords, actor, year));
        }
        add(new YearEntries(
                credit,
                words,
                actor,
                year,
                state,
                getTranslation("credit.none.other"),
                mayCorrect && !isDated ? () -> reload(card, year, choice, day) : null));
        if (maySeeAudit && !isDated) {
            add(new Corrections(audit, actors, actor, year));
        }
    }

    /** Where the hours count, and who sees them besides. */
    private Div whereabouts(PersonCard card) {
        var line = new Div(new Span(getTranslation("person.atHome")
                + " · "
                + NodeNames.way(card.sight().place(card.person().home()))));
        card.person().hosts().stream()
                .sorted(Comparator.comparing(Membership::since))
                .flatMap(it -> card.sight().place(it.organization()).stream()
                        .map(place -> getTranslation("person.host." + it.kind()) + " · " + NodeNames.way(place)))
                .forEach(it -> line.add(new Div(it)));
        line.addClassName("small");
        return line;
    }

    /** What was then can be read, and neither corrected nor verified. */
    private PageHeader header(CreditYear year, YearChoice choice, DayChoice day) {
        var header = new PageHeader(name).line(getTranslation("ledger.line", Integer.toString(year.year())));
        return day.isEmpty()
                ? header.actions(choice, day, new Button(getTranslation("credit.verify"), it -> verify(year)))
                : header.actions(choice, day);
    }

    private void reload(PersonCard card, CreditYear year, YearChoice choice, DayChoice day) {
        show(card, credit.year(actor, year.person(), year.year()), choice, day);
    }

    private void verify(CreditYear year) {
        switch (credit.verify(actor, year.person(), year.year())) {
            case Verdict.Sound sound -> Said.done(getTranslation("credit.sound", sound.entries()));
            case Verdict.Broken broken ->
                Said.problem(getTranslation(
                        "credit.broken", broken.place() + 1, getTranslation("credit.fault." + broken.fault())));
        }
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
