package org.weike.core.scanpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.weike.core.course.CourseId;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.Found;
import org.weike.core.search.Generation;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.Suggestion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;

/** Puts points up, says what a code opens, prints cards, and tells how often they are scanned. */
@Desk
public class ScanPointDesk {

    /** The setting that an order without a usable address is told to give. */
    public static final String ADDRESS_SETTING = "--public-url";

    private static final int SUGGESTIONS = 5;
    private static final Duration OWN_WRITES = Duration.ofMillis(100);

    private final Reach reach;
    private final SiteBook sites;
    private final TargetBook targets;
    private final ScanPoints points;
    private final PointShelf shelf;
    private final PointRegister register;
    private final ScanCounter counter;
    private final ScanCounts counts;
    private final CardPrinter printer;
    private final QrEncoder encoder;
    private final Search search;
    private final Clock clock;

    ScanPointDesk(
            Reach reach,
            SiteBook sites,
            TargetBook targets,
            ScanPoints points,
            PointShelf shelf,
            PointRegister register,
            ScanCounter counter,
            ScanCounts counts,
            CardPrinter printer,
            QrEncoder encoder,
            Search search,
            Clock clock) {
        this.reach = reach;
        this.sites = sites;
        this.targets = targets;
        this.points = points;
        this.shelf = shelf;
        this.register = register;
        this.counter = counter;
        this.counts = counts;
        this.printer = printer;
        this.encoder = encoder;
        this.search = search;
        this.clock = clock;
    }

    /** What a scanned or typed code leads to at a moment; counts the scan and nothing about who made it. */
    public Resolution resolve(Actor actor, String text, Instant at) {
        var resolved = leadsTo(actor, text, at);
        if (resolved instanceof Resolution.Opens opened) {
            counter.count(opened.point().id(), at);
        }
        return resolved;
    }

    /** What a code leads to at a moment, for those who only ask whether it does: counted as nothing. */
    public Resolution leadsTo(Actor actor, String text, Instant at) {
        var code = ScanCode.read(text);
        return code.isEmpty()
                ? new Resolution.Malformed()
                : shelf.find(code.get())
                        .map(it -> leadsTo(it, code.get(), at))
                        .orElseGet(() -> new Resolution.Unknown(code.get()));
    }

    private Resolution leadsTo(ScanPoint point, ScanCode code, Instant at) {
        if (point.codes().replaced().contains(code)) {
            return closed(point, Resolution.Reason.REPLACED);
        }
        if (!point.code().equals(code)) {
            return new Resolution.Unknown(code);
        }
        if (!point.isActive()) {
            return closed(point, Resolution.Reason.REVOKED);
        }
        var single = targets.opens(point.target(), at);
        var lesson = targets.lessonOf(single);
        if (lesson.isEmpty()) {
            return closed(point, Resolution.Reason.NOTHING_TO_OPEN);
        }
        CourseId course = single instanceof Target.CourseInOrder inOrder ? inOrder.course() : null;
        return new Resolution.Opens(point, sites.nameOf(point.place()), lesson.get(), course);
    }

    private Resolution closed(ScanPoint point, Resolution.Reason reason) {
        return new Resolution.Closed(point.title(), sites.nameOf(point.place()), reason);
    }

    /** Points are put up at places of work, and open what exists; anything else is out of reach. */
    public PointSaved create(Actor actor, NewPoint wanted) {
        requireSite(actor, wanted.place());
        requireTarget(wanted.target());
        return saved(register.putUp(actor, List.of(wanted)).getFirst());
    }

    /**
     * Takes a list with one point to a row: site (name or id), position, title, lesson. Rows without title or lesson
     * get those of the defaults. Good rows are kept whatever is wrong with the others.
     */
    public PointImport createMany(Actor actor, String list, String title, Target target) {
        requireTarget(target);
        var known = sites.knownTo(actor);
        if (known.isEmpty()) {
            throw new OutOfReach();
        }
        var rows = PointList.read(list);
        var taken = points.at(ListedPoints.sitesIn(rows, known)).stream()
                .filter(ScanPoint::isActive)
                .map(ScanPoint::place)
                .collect(Collectors.toSet());
        var listed = new ListedPoints(known, taken, targets::exists, new ListedPoints.Defaults(title, target));
        rows.rows().forEach(listed::take);
        var created = register.putUp(actor, listed.good());
        return new PointImport(created, listed.problems(), register.shown(created));
    }

    /** Opens something else from now on; cards stay as they are. */
    public PointSaved retarget(Actor actor, ScanPointId id, Target target) {
        requireTarget(target);
        return change(actor, id, "point.retargeted", it -> it.retargetedTo(target, clock.instant()));
    }

    /** Gives the point another title or place; cards show it when they are printed anew. */
    public PointSaved describe(Actor actor, ScanPointId id, String title, Place place) {
        requireSite(actor, place);
        return change(actor, id, "point.described", it -> it.describedAs(title, place, clock.instant()));
    }

    public PointSaved revoke(Actor actor, ScanPointId id) {
        return change(actor, id, "point.revoked", it -> it.revoked(clock.instant()));
    }

    /** Takes a revocation back; the old cards work again. */
    public PointSaved restore(Actor actor, ScanPointId id) {
        return change(actor, id, "point.restored", it -> it.restored(clock.instant()));
    }

    /** Gives the point a new code for good; cards with the old one say that they were replaced. */
    public PointSaved reissue(Actor actor, ScanPointId id) {
        return saved(register.reissue(actor, pointWithin(actor, id, Permission.EDIT_POINTS)));
    }

    public ScanPoint show(Actor actor, ScanPointId id) {
        return pointWithin(actor, id, Permission.SEE_POINTS);
    }

    public PlaceName placeOf(Actor actor, ScanPointId id) {
        return sites.nameOf(pointWithin(actor, id, Permission.SEE_POINTS).place());
    }

    /** Where the point hangs that has the code or had it: its card says so to everybody. Empty for other texts. */
    public Optional<PlaceName> whereHangs(Actor actor, String text) {
        return ScanCode.read(text).flatMap(shelf::find).map(it -> sites.nameOf(it.place()));
    }

    /** One page of the points within reach that match; shows the own writes up to the generation given. */
    public Found list(Actor actor, Query query, Generation written) {
        if (!query.kind().equals(ScanPointSource.KIND)) {
            throw new OutOfReach();
        }
        search.await(written, OWN_WRITES);
        return search.find(reach.scope(actor, Permission.SEE_POINTS), query);
    }

    /** Points within reach that may be meant by somebody who begins to type. */
    public List<Suggestion> suggest(Actor actor, String typed) {
        var question = Query.of(ScanPointSource.KIND).matching(typed).page(0, SUGGESTIONS);
        return search.suggest(reach.scope(actor, Permission.SEE_POINTS), question);
    }

    /** How often a point was scanned on each day that had scans; the current second is not in it yet. */
    public List<DayOfScans> scans(Actor actor, ScanPointId id, LocalDate first, LocalDate last) {
        return counts.of(pointWithin(actor, id, Permission.SEE_POINTS).id(), first, last);
    }

    /** The code for a screen. */
    public CodePicture picture(Actor actor, ScanPointId id, PublicAddress address) {
        var point = pointWithin(actor, id, Permission.SEE_POINTS);
        return new CodePicture(encoder.encode(address.of(point.code()), CodeUse.SCREEN), true);
    }

    /** Writes the cards in the order given as one PDF and leaves the stream open. */
    public Printing print(
            Actor actor, Collection<ScanPointId> ids, SheetOrder order, PublicAddress address, OutputStream out)
            throws IOException {
        var wanted = pointsWithin(actor, ids);
        if (address.meansThisMachine()) {
            return new Printing.NeedsPublicAddress(
                    ADDRESS_SETTING, address.base().getHost());
        }
        var leftOut =
                wanted.stream().filter(it -> !it.isActive()).map(ScanPoint::id).toList();
        var cards =
                wanted.stream().filter(ScanPoint::isActive).map(this::cardOf).iterator();
        return new Printing.Printed(printer.print(cards, order, address, out), leftOut);
    }

    private Card cardOf(ScanPoint point) {
        return new Card(point.title(), sites.nameOf(point.place()), point.code());
    }

    private PointSaved change(Actor actor, ScanPointId id, String act, UnaryOperator<ScanPoint> change) {
        return saved(register.change(actor, pointWithin(actor, id, Permission.EDIT_POINTS), act, change));
    }

    private PointSaved saved(ScanPoint point) {
        return new PointSaved(point, register.shown(List.of(point)));
    }

    private ScanPoint pointWithin(Actor actor, ScanPointId id, Permission permission) {
        return points.find(id)
                .filter(it -> reach.permits(actor, permission, it.site()))
                .orElseThrow(OutOfReach::new);
    }

    private List<ScanPoint> pointsWithin(Actor actor, Collection<ScanPointId> ids) {
        var found = points.findAll(ids);
        var complete = found.size() == ids.size();
        if (!complete || !found.stream().allMatch(it -> reach.permits(actor, Permission.SEE_POINTS, it.site()))) {
            throw new OutOfReach();
        }
        return found;
    }

    private void requireSite(Actor actor, Place place) {
        reach.require(actor, Permission.EDIT_POINTS, place.site());
        if (!sites.isUnit(place.site())) {
            throw new OutOfReach();
        }
    }

    private void requireTarget(Target target) {
        if (!targets.exists(target)) {
            throw new OutOfReach();
        }
    }
}
