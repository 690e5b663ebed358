package org.weike.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.weike.core.credit.CreditTime;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerOrder;
import org.weike.core.ledger.LedgerPeriod;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.LedgerRows;
import org.weike.core.ledger.PersonRow;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.ArrivalsNote;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;

/** The organizations that one looks after: their people, those to help first, and those who want to join. */
@Route("branch")
@Menu(title = "branch.title", order = 12, icon = "vaadin:group")
@Needs(
        value = Permission.SEE_LEDGER,
        roles = {Role.SECRETARY, Role.INSTRUCTOR})
@PermitAll
class BranchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_BRANCHES = 12;
    private static final int MOST_PEOPLE = 30;
    private static final LedgerOrder BEHIND_FIRST = new LedgerOrder(LedgerOrder.By.SHORTFALL, true);

    private final transient LedgerDesk ledgers;
    private final transient OrganizationDesk organizations;
    private final transient ArrivalDesk arrivals;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayAdd;

    BranchView(
            LedgerDesk ledgers,
            OrganizationDesk organizations,
            ArrivalDesk arrivals,
            Clock clock,
            CurrentActor current) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.arrivals = arrivals;
        this.clock = clock;
        this.actor = current.actor();
        this.mayAdd = current.mayAnywhere(Permission.EDIT_PEOPLE);
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int year = CreditTime.yearOf(clock.instant());
        add(new PageHeader(getTranslation("branch.title")).line(getTranslation("branch.line", Integer.toString(year))));
        List<Organization> own = organizations.tops(actor, Permission.SEE_LEDGER);
        own.stream().limit(MOST_BRANCHES).forEach(it -> add(section(it, year)));
    }

    private Section section(Organization node, int year) {
        LedgerRows<PersonRow> rows = ledgers.people(
                actor, LedgerQuestion.of(node.id(), year).ordered(BEHIND_FIRST).page(0, MOST_PEOPLE));
        var state =
                new QueryState("ledger", Map.of(LedgerAddress.NODE, node.id().value()));
        var title = new H2(node.name());
        var section = new Section(
                title, new SumLine(rows.sum(), new LedgerAddress(state, node.id(), LedgerPeriod.wholeYear(year))));
        section.addClassName("section");
        section.add(new ArrivalsNote(arrivals, actor).show(node.id(), ""));
        if (rows.rows().isEmpty()) {
            section.add(
                    new EmptyState(getTranslation("branch.none"), mayAdd ? getTranslation("branch.none.text") : ""));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.rows().forEach(it -> list.add(row(it)));
        section.add(list);
        if (rows.total() > rows.rows().size()) {
            section.add(LedgerView.link(
                    getTranslation("branch.more", rows.total()),
                    state.with(LedgerAddress.SHOW, LedgerAddress.Rows.PEOPLE.name())));
        }
        return section;
    }

    private ListItem row(PersonRow person) {
        var link = new RouterLink(
                person.name(),
                PersonYearView.class,
                new RouteParameters(PersonYearView.PERSON, person.person().value()));
        var number = new Span(person.staffNumber());
        number.addClassName("small");
        var who = new Div(link, number);
        who.addClassNames("grow", "with-tag");
        String earned = Figures.text(person.hours().earned());
        var hours = Figures.figure(
                person.owes() ? earned + " / " + Figures.text(person.hours().target()) : earned);
        return new ListItem(who, hours, new ShortfallTag(person));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("branch.title");
    }
}
