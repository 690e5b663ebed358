package org.weike.ui.scanpoint;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.weike.core.credit.CreditTime;
import org.weike.core.ledger.point.PointLedger;
import org.weike.core.ledger.point.PointLedgerDesk;
import org.weike.core.ledger.point.PointPeriod;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.scanpoint.PointFigures;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.Crumbs;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.FileNames;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.WorkbookDownload;

/** The ledger of the points at a node: how often they were scanned in some days, and what came of it. */
@Route("points/ledger")
@Needs(Permission.SEE_POINTS)
@PermitAll
class PointLedgerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PointLedgerDesk ledgers;
    private final transient OrganizationDesk organizations;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayExport;
    private transient QueryState state = new QueryState("points/ledger", Map.of());

    PointLedgerView(PointLedgerDesk ledgers, OrganizationDesk organizations, Clock clock, CurrentActor current) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.clock = clock;
        this.actor = current.actor();
        this.mayExport = current.mayAnywhere(Permission.EXPORT_LEDGER);
        addClassNames("page", "fixed");
    }

    static RouterLink link(String text, QueryState to) {
        var link = new RouterLink(text, PointLedgerView.class);
        link.setQueryParameters(to.parameters());
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        LocalDate today = CreditTime.dayOf(clock.instant());
        var address = new PointAddress(state, node(), PointAddress.period(state, today));
        show(ledgers.open(actor, address.question().page(0, 0)), address, today);
    }

    private OrganizationId node() {
        if (state.isSet(PointAddress.NODE)) {
            return new OrganizationId(state.text(PointAddress.NODE));
        }
        return organizations.tops(actor, Permission.SEE_POINTS).stream()
                .findFirst()
                .orElseThrow(OutOfReach::new)
                .id();
    }

    private void show(PointLedger ledger, PointAddress address, LocalDate today) {
        var count = new CountLine();
        var rows = new PointRows(ledgers, actor, address, count::show);
        var note = new Span(getTranslation("points.ledger.note"));
        note.addClassName("small");
        var toolbar = new Div(note, count);
        toolbar.addClassName("toolbar");
        removeAll();
        add(
                new RouterLink(getTranslation("points.back"), PointsView.class),
                new Crumbs(
                        ledger.way(),
                        organizations.tops(actor, Permission.SEE_POINTS),
                        it -> link(it.name(), address.at(it.id()))),
                header(ledger, address, today),
                sums(ledger.sum()),
                toolbar,
                rows);
    }

    private PageHeader header(PointLedger ledger, PointAddress address, LocalDate today) {
        var period = address.period();
        var header = new PageHeader(ledger.node().name())
                .line(getTranslation(
                        "points.ledger.line",
                        period.first().toString(),
                        period.last().toString()));
        var elsewhere = new Button(getTranslation("ledger.elsewhere"), it -> chooseNode(address));
        var first = day("points.ledger.first", period.first(), PointAddress.FIRST, today);
        first.setMax(period.last());
        first.setMin(period.last().minusDays(PointPeriod.MOST_DAYS - 1));
        var last = day("points.ledger.last", period.last(), PointAddress.LAST, today);
        last.setMin(period.first());
        LocalDate latest = period.first().plusDays(PointPeriod.MOST_DAYS - 1);
        last.setMax(latest.isBefore(today) ? latest : today);
        if (!mayExport) {
            return header.actions(elsewhere, first, last);
        }
        var download = new WorkbookDownload(
                FileNames.of(
                        "xlsx",
                        getTranslation("ledger.word.POINTS"),
                        ledger.node().name(),
                        period.first() + "–" + period.last()),
                this,
                (words, out) -> ledgers.export(actor, address.question(), words, out));
        var workbook = new Anchor(download, "");
        var export = new Button(getTranslation("ledger.export"));
        export.setTabIndex(-1); // the link around it is the one stop for the keyboard
        workbook.add(export);
        workbook.getElement().setAttribute("download", true);
        return header.actions(elsewhere, first, last, workbook);
    }

    /** A day of the period; the other one stays, as long as both make one together. */
    private DatePicker day(String label, LocalDate value, String name, LocalDate today) {
        var day = new DatePicker();
        day.setAriaLabel(getTranslation(label));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setValue(value);
        var period = PointAddress.period(state, today);
        day.addValueChangeListener(it -> {
            LocalDate chosen = it.getValue();
            if (it.isFromClient() && !day.isInvalid() && chosen != null) {
                state.with(PointAddress.FIRST, period.first().toString())
                        .with(PointAddress.LAST, period.last().toString())
                        .with(name, chosen.toString())
                        .open();
            }
        });
        return day;
    }

    private Div sums(PointFigures sum) {
        var sums = new Div(
                figure("points.ledger.scans", Long.toString(sum.scans())),
                figure("points.ledger.begun", Long.toString(sum.begun())),
                figure("points.ledger.completed", Long.toString(sum.completed())),
                figure("points.ledger.credited", Figures.text(sum.credited())));
        sums.addClassName("sum-line");
        return sums;
    }

    private Component figure(String key, String text) {
        var name = new Span(getTranslation(key));
        name.addClassName("small");
        return new Div(Figures.figure(text), name);
    }

    private void chooseNode(PointAddress address) {
        new NodeDialog(
                        getTranslation("ledger.elsewhere"),
                        organizations,
                        actor,
                        Permission.SEE_POINTS,
                        it -> true,
                        it -> address.at(it.id()).open())
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("points.ledger");
    }
}
