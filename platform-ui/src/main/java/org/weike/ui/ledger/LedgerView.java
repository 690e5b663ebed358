package org.weike.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.credit.CreditTime;
import org.weike.core.ledger.DatedLedgerDesk;
import org.weike.core.ledger.Ledger;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.ArrivalsNote;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.Crumbs;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.FileNames;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.SearchField;
import org.weike.ui.kit.WorkbookDownload;
import org.weike.ui.ledger.LedgerAddress.Rows;

/** The ledger of a year at one node: who is behind, where, down to the persons, and out as a workbook. */
@Route("ledger")
@Menu(title = "ledger.title", order = 15, icon = "vaadin:table")
@Needs(Permission.SEE_LEDGER)
@PermitAll
class LedgerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LedgerDesk ledgers;
    private final transient DatedLedgerDesk dated;
    private final transient OrganizationDesk organizations;
    private final transient ArrivalDesk arrivals;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayExport;
    private final SearchField words;
    private final Checkbox behind = new Checkbox(getTranslation("ledger.behind"));
    private final Checkbox guests = new Checkbox(getTranslation("ledger.guests"));
    private final CountLine count = new CountLine();
    private transient QueryState state = new QueryState("ledger", Map.of());

    LedgerView(
            LedgerDesk ledgers,
            DatedLedgerDesk dated,
            OrganizationDesk organizations,
            ArrivalDesk arrivals,
            Clock clock,
            CurrentActor current) {
        this.ledgers = ledgers;
        this.dated = dated;
        this.organizations = organizations;
        this.arrivals = arrivals;
        this.clock = clock;
        this.actor = current.actor();
        this.mayExport = current.mayAnywhere(Permission.EXPORT_LEDGER);
        words = new SearchField(
                getTranslation("ledger.search"),
                it -> state.with(LedgerAddress.WORDS, it).open());
        behind.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(LedgerAddress.BEHIND, it.getValue() ? "1" : "").open();
            }
        });
        guests.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(LedgerAddress.GUESTS, it.getValue() ? "1" : "").open();
            }
        });
        addClassNames("page", "fixed");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(LedgerAddress.WORDS));
        behind.setValue(state.isSet(LedgerAddress.BEHIND));
        guests.setValue(state.isSet(LedgerAddress.GUESTS));
        LocalDate today = CreditTime.dayOf(clock.instant());
        var address = new LedgerAddress(state, node(), LedgerAddress.period(state, today));
        show(source(today), address, today);
    }

    private LedgerSource source(LocalDate today) {
        return LedgerAddress.day(state, today)
                .<LedgerSource>map(it -> new LedgerSource.AtTheEndOf(it, dated, actor))
                .orElseGet(() -> new LedgerSource.Now(ledgers, actor));
    }

    private OrganizationId node() {
        if (state.isSet(LedgerAddress.NODE)) {
            return new OrganizationId(state.text(LedgerAddress.NODE));
        }
        return organizations.tops(actor, Permission.SEE_LEDGER).stream()
                .findFirst()
                .orElseThrow(OutOfReach::new)
                .id();
    }

    private void show(LedgerSource source, LedgerAddress address, LocalDate today) {
        Ledger ledger = source.open(address.node(), address.period());
        Optional<LocalDate> day = LedgerAddress.day(state, today);
        List<Rows> kinds = kinds(ledger.node(), day.isPresent());
        Rows rows = state.word(LedgerAddress.SHOW, Rows.class)
                .filter(kinds::contains)
                .orElse(kinds.getFirst());
        removeAll();
        add(new Crumbs(
                ledger.way(),
                organizations.tops(actor, Permission.SEE_LEDGER),
                it -> link(it.name(), address.at(it.id()))));
        add(header(ledger, source, address, today));
        add(new ArrivalsNote(arrivals, actor).show(address.node(), ""));
        day.ifPresent(it -> add(new DayNote("ledger.day.note", it, state)));
        add(new SumLine(ledger.sum(), address));
        if (kinds.size() > 1) {
            add(tabs(kinds, rows));
        }
        if (rows == Rows.CHARTS) {
            add(new LedgerCharts(ledgers, actor, address));
            return;
        }
        boolean persons = rows == Rows.PEOPLE;
        behind.setVisible(persons && address.isWholeYear());
        guests.setVisible(persons && day.isEmpty());
        words.setVisible(persons);
        var toolbar = new Div(words, behind, guests, count);
        toolbar.addClassName("toolbar");
        add(toolbar, persons ? people(source, address) : nodes(source, address));
    }

    /** Charts are drawn of the months as they are now, not of a day. */
    private List<Rows> kinds(Organization node, boolean ofDay) {
        var kinds = new ArrayList<Rows>();
        if (hasOrganizationsBelow(node)) {
            kinds.add(Rows.NODES);
        }
        kinds.add(Rows.PEOPLE);
        if (!ofDay) {
            kinds.add(Rows.CHARTS);
        }
        return kinds;
    }

    private Component people(LedgerSource source, LedgerAddress address) {
        return new PersonRows(source, address, count::show);
    }

    private Component nodes(LedgerSource source, LedgerAddress address) {
        return new OrganizationRows(source, address, count::show);
    }

    private boolean hasOrganizationsBelow(Organization node) {
        return !organizations.children(actor, node.id()).isEmpty();
    }

    private PageHeader header(Ledger ledger, LedgerSource source, LedgerAddress address, LocalDate today) {
        var header = new PageHeader(ledger.node().name()).line(line(address));
        var elsewhere = new Button(getTranslation("ledger.elsewhere"), it -> chooseNode(address));
        elsewhere.setVisible(organizations.tops(actor, Permission.SEE_LEDGER).size() > 1);
        var year = new YearChoice(
                today.getYear(),
                it -> state.with(LedgerAddress.YEAR, Integer.toString(it)).open());
        year.setValue(address.year());
        var months = new PeriodChoice(address, today);
        var day = new DayChoice(state, today);
        months.setVisible(day.isEmpty());
        day.setVisible(address.isWholeYear());
        if (!mayExport) {
            return header.actions(elsewhere, year, months, day);
        }
        return day.isEmpty()
                ? header.actions(
                        elsewhere, year, months, day, templates(address), workbook(ledger, source, address, ""))
                : header.actions(
                        elsewhere,
                        year,
                        months,
                        day,
                        workbook(
                                ledger,
                                source,
                                address,
                                getTranslation("ledger.file.day", day.getValue().toString())));
    }

    private Anchor workbook(Ledger ledger, LedgerSource source, LedgerAddress address, String day) {
        var question = address.question();
        var download = new WorkbookDownload(
                FileNames.of(
                        "xlsx",
                        getTranslation("ledger.word.TITLE"),
                        ledger.node().name(),
                        Months.ofName(question.period()),
                        day),
                this,
                (words, out) -> source.export(question, words, out));
        var workbook = new Anchor(download, "");
        var export = new Button(getTranslation("ledger.export"));
        export.setTabIndex(-1); // the link around it is the one stop for the keyboard
        workbook.add(export);
        workbook.getElement().setAttribute("download", true);
        return workbook;
    }

    /** Forms are filled with the figures of now. */
    private RouterLink templates(LedgerAddress address) {
        var templates = new RouterLink(getTranslation("template.title"), TemplatesView.class);
        templates.setQueryParameters(new QueryState("", Map.of())
                .with(LedgerAddress.NODE, address.node().value())
                .with(LedgerAddress.YEAR, Integer.toString(address.year()))
                .with(LedgerAddress.FROM, state.text(LedgerAddress.FROM))
                .with(LedgerAddress.TO, state.text(LedgerAddress.TO))
                .parameters());
        return templates;
    }

    private String line(LedgerAddress address) {
        String year = Integer.toString(address.year());
        return address.isWholeYear()
                ? getTranslation("ledger.line", year)
                : getTranslation("ledger.line.months", year, Months.words(address.period(), getLocale()));
    }

    private void chooseNode(LedgerAddress address) {
        new NodeDialog(
                        getTranslation("ledger.elsewhere"),
                        organizations,
                        actor,
                        Permission.SEE_LEDGER,
                        it -> true,
                        it -> address.at(it.id()).open())
                .open();
    }

    private Tabs tabs(List<Rows> all, Rows rows) {
        var tabs = new Tabs();
        all.forEach(it -> tabs.add(new Tab(getTranslation("ledger.show." + it))));
        tabs.setSelectedIndex(all.indexOf(rows));
        tabs.addSelectedChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(LedgerAddress.SHOW, all.get(tabs.getSelectedIndex()).name())
                        .open();
            }
        });
        return tabs;
    }

    static RouterLink link(String text, QueryState to) {
        var link = new RouterLink(text, LedgerView.class);
        link.setQueryParameters(to.parameters());
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.title");
    }
}
