package org.weike.ui.scanpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.weike.core.ledger.point.PointLedgerDesk;
import org.weike.core.ledger.point.PointPeriod;
import org.weike.core.organization.Permission;
import org.weike.core.scanpoint.DayOfScans;
import org.weike.core.scanpoint.PlaceName;
import org.weike.core.scanpoint.PointDay;
import org.weike.core.scanpoint.PointSaved;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.ScanPointId;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Bars;
import org.weike.ui.kit.CodeImage;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.PlainTable;
import org.weike.ui.kit.PlatformAddress;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.ui.kit.ThisMachineNote;
import org.weike.wording.Moments;

/** One point: its code, what it opens, and how often it was scanned. */
@Route("points/:point")
@Needs(Permission.SEE_POINTS)
@PermitAll
class PointView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String POINT = "point";

    private static final int DAYS_SHOWN = 30;

    private final transient ScanPointDesk points;
    private final transient PointLedgerDesk ledgers;
    private final transient Openings openings;
    private final transient PlatformAddress address;
    private final transient Clock clock;
    private final transient Actor actor;
    private final boolean mayEdit;
    private String title = "";
    private transient PointPeriod period;

    PointView(
            ScanPointDesk points,
            PointLedgerDesk ledgers,
            Openings openings,
            PlatformAddress address,
            Clock clock,
            CurrentActor current) {
        this.points = points;
        this.ledgers = ledgers;
        this.openings = openings;
        this.address = address;
        this.clock = clock;
        this.period = PointAddress.period(new QueryState("", Map.of()), today());
        this.actor = current.actor();
        this.mayEdit = current.mayAnywhere(Permission.EDIT_POINTS);
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        period = PointAddress.period(QueryState.of(event.getLocation()), today());
        show(points.show(
                actor, new ScanPointId(event.getRouteParameters().get(POINT).orElseThrow())));
    }

    private void show(ScanPoint point) {
        title = point.title();
        PlaceName place = points.placeOf(actor, point.id());
        removeAll();
        add(
                new RouterLink(getTranslation("points.back"), PointsView.class),
                header(point, place),
                code(point),
                scans(point),
                days(point));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moments.ZONE);
    }

    /** What the ledger of points counts of this one, day by day. */
    private Section days(ScanPoint point) {
        var section = new Section(new H2(getTranslation(
                "point.days", period.first().toString(), period.last().toString())));
        section.addClassName("section");
        List<PointDay> days = ledgers.days(actor, point.id(), period);
        if (days.isEmpty()) {
            section.add(new Span(getTranslation("point.days.none")));
            return section;
        }
        var table = new PlainTable(
                getTranslation("points.ledger.day"),
                getTranslation("points.ledger.scans"),
                getTranslation("points.ledger.begun"),
                getTranslation("points.ledger.completed"),
                getTranslation("points.ledger.credited"));
        days.reversed()
                .forEach(it -> table.row(
                        it.day().toString(),
                        Long.toString(it.figures().scans()),
                        Long.toString(it.figures().begun()),
                        Long.toString(it.figures().completed()),
                        Figures.text(it.figures().credited())));
        section.add(table);
        return section;
    }

    private PageHeader header(ScanPoint point, PlaceName place) {
        var header = new PageHeader(point.title()).line(String.join(" › ", place.site()) + " › " + place.position());
        var print = new Button(
                getTranslation("kit.print"),
                it -> new PrintDialog(
                                points,
                                actor,
                                address.current(),
                                List.of(point.id()),
                                place.site().getLast())
                        .open());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setVisible(point.isActive());
        header.actions(print);
        if (mayEdit) {
            header.actions(retarget(point), reissue(point), revokeOrRestore(point), print);
        }
        return header;
    }

    private Button retarget(ScanPoint point) {
        return new Button(getTranslation("point.retarget"), it -> {
            var dialog = new Dialog(getTranslation("point.retarget"));
            dialog.setWidth("640px");
            var picker = new TargetPicker(getTranslation("point.opens"), openings, actor);
            picker.choose(point.target());
            var save = new Button(getTranslation("kit.save"), click -> {
                Target target = picker.target();
                if (target != null) {
                    dialog.close();
                    saved(points.retarget(actor, point.id(), target), "point.retargeted");
                }
            });
            save.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.add(picker);
            dialog.getFooter().add(new Button(getTranslation("kit.cancel"), click -> dialog.close()), save);
            dialog.open();
        });
    }

    private Button reissue(ScanPoint point) {
        return new Button(getTranslation("point.reissue"), it -> {
            var dialog = new Dialog(getTranslation("point.reissue"));
            dialog.setWidth("480px");
            dialog.add(
                    new Span(getTranslation("point.reissue.lost", point.code().grouped())));
            var go = new Button(getTranslation("point.reissue"), click -> {
                dialog.close();
                saved(points.reissue(actor, point.id()), "point.reissued");
            });
            go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
            dialog.getFooter().add(new Button(getTranslation("kit.cancel"), click -> dialog.close()), go);
            dialog.open();
        });
    }

    private Button revokeOrRestore(ScanPoint point) {
        if (!point.isActive()) {
            return new Button(
                    getTranslation("point.restore"), it -> saved(points.restore(actor, point.id()), "point.restored"));
        }
        var revoke = new Button(getTranslation("point.revoke"), it -> {
            show(points.revoke(actor, point.id()).point());
            Said.undoable(
                    getTranslation("point.revoked", point.title()),
                    getTranslation("kit.undo"),
                    () -> saved(points.restore(actor, point.id()), "point.restored"));
        });
        revoke.addThemeVariants(ButtonVariant.ERROR);
        return revoke;
    }

    private void saved(PointSaved saved, String said) {
        show(saved.point());
        Said.done(getTranslation(said));
    }

    private Section code(ScanPoint point) {
        String url = address.current().of(point.code());
        var link = new Anchor(url, url, AnchorTarget.BLANK);
        var facts = new Facts()
                .say(
                        getTranslation("point.status"),
                        new Tag(
                                getTranslation("point.status." + point.status()),
                                point.isActive() ? Tag.Tone.GOOD : Tag.Tone.CARE))
                .say(getTranslation("point.code"), Figures.figure(point.code().grouped()))
                .say(getTranslation("point.address"), link)
                .say(getTranslation("point.opens"), opens(point.target()));
        if (!point.codes().replaced().isEmpty()) {
            facts.say(
                    getTranslation("point.replaced"),
                    String.join(
                            "、",
                            point.codes().replaced().stream()
                                    .map(it -> it.grouped())
                                    .toList()));
        }
        var section = new Section(
                new CodeImage(
                        points.picture(actor, point.id(), address.current()),
                        getTranslation("point.picture", point.code().grouped())),
                facts,
                new ThisMachineNote(address));
        section.addClassNames("section", "beside");
        return section;
    }

    private UnorderedList opens(Target target) {
        var lines = new UnorderedList();
        lines.addClassName("plain-lines");
        openings.lines(actor, target).forEach(it -> lines.add(new ListItem(it)));
        return lines;
    }

    private Section scans(ScanPoint point) {
        LocalDate today = today();
        List<DayOfScans> days = points.scans(actor, point.id(), today.minusDays(DAYS_SHOWN - 1), today);
        long sum = days.stream().mapToLong(DayOfScans::total).sum();
        var section = new Section(new H2(getTranslation("point.scans", DAYS_SHOWN, sum)));
        section.addClassName("section");
        if (days.isEmpty()) {
            section.add(new Span(getTranslation("point.scans.none")));
        } else {
            section.add(bars(days, today, getTranslation("point.scans", DAYS_SHOWN, sum)));
        }
        var note = new Span(getTranslation("point.scans.note"));
        note.addClassName("small");
        section.add(note);
        return section;
    }

    private Bars bars(List<DayOfScans> days, LocalDate today, String label) {
        Map<LocalDate, Long> byDay = days.stream().collect(Collectors.toMap(DayOfScans::day, DayOfScans::total));
        var bars = new Bars(byDay.values().stream().mapToLong(it -> it).max().orElse(1), label);
        today.minusDays(DAYS_SHOWN - 1).datesUntil(today.plusDays(1)).forEach(day -> {
            long scans = byDay.getOrDefault(day, 0L);
            var wording = new Bars.Wording(
                    scans == 0 ? "" : String.valueOf(scans),
                    String.valueOf(day.getDayOfMonth()),
                    getTranslation("point.scans.day", day.toString(), scans));
            bars.add(wording, List.of(List.of(new Bars.Part(scans, Bars.Look.FULL))));
        });
        return bars;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
