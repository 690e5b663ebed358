package org.weike.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerTrend;
import org.weike.core.ledger.OrganizationRow;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Bars;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Meter;
import org.weike.ui.kit.PlainTable;

/** A node's months beside those of the year before, and the organizations below it as they stand in the tree. */
final class LedgerCharts extends Div {

    private static final int MOST_ORGANIZATIONS = 200;
    private static final int FULL_SHARE = 100;

    private final transient LedgerAddress address;

    LedgerCharts(LedgerDesk ledgers, Actor actor, LedgerAddress address) {
        this.address = address;
        addClassName("charts");
        add(trend(ledgers.trend(actor, address.node(), address.year())));
        var below = ledgers.comparison(actor, address.node(), address.period());
        if (!below.isEmpty()) {
            add(comparison(below));
        }
    }

    private Section trend(LedgerTrend trend) {
        String year = Integer.toString(trend.year());
        String before = Integer.toString(trend.year() - 1);
        var title = getTranslation("ledger.chart.trend", year);
        var section = new Section(new H2(title));
        section.addClassName("section");
        if (trend.isEmpty()) {
            section.add(new EmptyState(getTranslation("ledger.chart.none"), ""));
            return section;
        }
        long most = Stream.concat(trend.months().stream(), trend.yearBefore().stream())
                .mapToLong(LedgerCharts::height)
                .max()
                .orElse(1);
        var bars = new Bars(most, title);
        boolean compared = trend.yearBefore().stream().anyMatch(it -> height(it) > 0);
        for (int at = 0; at < trend.months().size(); at++) {
            month(bars, trend.months().get(at), trend.yearBefore().get(at), compared);
        }
        var legend = new Div(
                Bars.legend(
                        Bars.Look.FULL, getTranslation("ledger.chart.of", year, getTranslation("ledger.centralized"))),
                Bars.legend(Bars.Look.LIGHT, getTranslation("ledger.chart.of", year, getTranslation("ledger.online"))));
        if (compared) {
            legend.add(Bars.legend(Bars.Look.PAST, getTranslation("ledger.chart.before", before)));
        }
        legend.addClassName("with-tag");
        section.add(bars, legend, note("ledger.months.note"));
        return section;
    }

    private void month(Bars bars, LedgerTrend.Month now, LedgerTrend.Month before, boolean compared) {
        String name = Months.word(now.month(), getLocale());
        String earned = now.earned().hundredths() == 0
                ? ""
                : now.earned().value().setScale(0, RoundingMode.HALF_UP).toPlainString();
        var wording = new Bars.Wording(
                earned,
                name,
                getTranslation(
                        "ledger.chart.month",
                        name,
                        Figures.text(now.centralized()),
                        Figures.text(now.online()),
                        Figures.text(before.earned())));
        var parts = List.of(
                new Bars.Part(now.centralized().hundredths(), Bars.Look.FULL),
                new Bars.Part(now.online().hundredths(), Bars.Look.LIGHT));
        var past = List.of(new Bars.Part(height(before), Bars.Look.PAST));
        var stacks = compared ? List.of(past, parts) : List.of(parts);
        if (now.earned().hundredths() == 0) {
            bars.add(wording, stacks);
            return;
        }
        var people =
                address.during(now.month(), now.month()).with(LedgerAddress.SHOW, LedgerAddress.Rows.PEOPLE.name());
        bars.add(wording, stacks, people.address(), false);
    }

    /** Two parts of a bar of which one is below zero do not make up for each other. */
    private static long height(LedgerTrend.Month month) {
        return Math.max(0, month.centralized().hundredths())
                + Math.max(0, month.online().hundredths());
    }

    private Section comparison(List<OrganizationRow> below) {
        boolean whole = address.isWholeYear();
        String name = getTranslation("tree.name");
        String perHead = getTranslation("ledger.chart.perHead");
        var table = whole
                ? new PlainTable(name, getTranslation("ledger.chart.share"), perHead)
                : new PlainTable(name, perHead);
        long most = below.stream()
                .mapToLong(it -> it.sum().earnedPerHead().hundredths())
                .max()
                .orElse(1);
        for (OrganizationRow each : below.subList(0, Math.min(below.size(), MOST_ORGANIZATIONS))) {
            var link = LedgerView.link(
                    each.organization().name(), address.at(each.organization().id()));
            var hours = new Meter(
                    Figures.text(each.sum().earnedPerHead()),
                    each.sum().earnedPerHead().hundredths(),
                    most);
            if (whole) {
                table.row(link, share(each), hours);
            } else {
                table.row(link, hours);
            }
        }
        var section = new Section(new H2(getTranslation("ledger.chart.comparison")), table);
        section.addClassName("section");
        if (below.size() > MOST_ORGANIZATIONS) {
            section.add(new Span(getTranslation("ledger.chart.more", MOST_ORGANIZATIONS, below.size())));
        }
        section.add(note("ledger.chart.comparison.note"));
        return section;
    }

    private static Meter share(OrganizationRow row) {
        return new Meter(OrganizationRows.completed(row.sum()), row.sum().completedPercent(), FULL_SHARE);
    }

    private Span note(String key) {
        var note = new Span(getTranslation(key));
        note.addClassName("small");
        return note;
    }
}
