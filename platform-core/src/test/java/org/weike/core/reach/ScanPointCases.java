package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.SITE;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_SITE;
import static org.weike.core.shared.Actor.ANYBODY;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.weike.core.TestPlatform;
import org.weike.core.ledger.LedgerWord;
import org.weike.core.ledger.point.PointLedgerDesk;
import org.weike.core.ledger.point.PointPeriod;
import org.weike.core.ledger.point.PointQuestion;
import org.weike.core.organization.Role;
import org.weike.core.scanpoint.CardLayout;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.PublicAddress;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.SheetOrder;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Filter;
import org.weike.core.search.Generation;
import org.weike.core.search.Query;
import org.weike.core.shared.OrganizationId;

/** Points with codes, their cards and their counts. */
@Component
final class ScanPointCases implements ReachCases {

    private static final PublicAddress ADDRESS = PublicAddress.of("https://weike.example.cn");
    private static final SheetOrder SHEETS = new SheetOrder(CardLayout.EIGHT, false, "免安装");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Function<LedgerWord, String> WORDS = Enum::name;

    private final ReachWorld world;
    private final ReachLessons lessons;
    private final ScanPointDesk points;

    ScanPointCases(ReachWorld world, ReachLessons lessons, ScanPointDesk points) {
        this.world = world;
        this.lessons = lessons;
        this.points = points;
    }

    @Override
    public List<DeskCases> cases() {
        var poster = Role.POSTER_UP;
        return List.of(
                ledger(),
                DeskCases.of(ScanPointDesk.class)
                        .withoutNode(
                                "resolve",
                                "A card on a table is for everybody, until it is taken down.",
                                it -> it.succeeds(ANYBODY, codeOf(point()), TestPlatform.MONDAY_AT_NINE)
                                        .refuses(ANYBODY, codeOf(revoked()), TestPlatform.MONDAY_AT_NINE)
                                        .refuses(ANYBODY, "0000000000", TestPlatform.MONDAY_AT_NINE))
                        .withoutNode(
                                "leadsTo",
                                "A card on a table is for everybody, until it is taken down.",
                                it -> it.succeeds(ANYBODY, codeOf(point()), TestPlatform.MONDAY_AT_NINE)
                                        .refuses(ANYBODY, codeOf(revoked()), TestPlatform.MONDAY_AT_NINE)
                                        .refuses(ANYBODY, "0000000000", TestPlatform.MONDAY_AT_NINE))
                        .withoutNode(
                                "whereHangs",
                                "A card says to everybody where it hangs, and nothing is known of other codes.",
                                it -> it.succeeds(ANYBODY, codeOf(point())).refuses(ANYBODY, "0000000000"))
                        .byNode("create", poster, () -> given(wanted(SITE)).butNever(wanted(WEST_SITE)))
                        .byNode(
                                "createMany",
                                poster,
                                () -> given(SITE.value() + "\t" + world.next() + "号桌", "新桌卡", lesson())
                                        .showing("created=[ScanPoint["))
                        .byNode("retarget", poster, () -> given(point().id(), lesson()))
                        .byNode("describe", poster, () -> {
                            var point = point();
                            return given(point.id(), "新名", place(SITE)).butNever(point.id(), "新名", place(WEST_SITE));
                        })
                        .byNode("revoke", poster, () -> given(point().id()))
                        .byNode("restore", poster, () -> given(revoked().id()))
                        .byNode("reissue", poster, () -> given(point().id()))
                        .byNode("show", poster, () -> given(point().id()))
                        .byNode("placeOf", poster, () -> given(point().id()))
                        .byNode("list", poster, () -> {
                            var point = point().id().value();
                            world.indexed("point", point);
                            var question = Query.of("point").where(new Filter.Ids(Set.of(point)));
                            return given(question, Generation.FIRST).showing(point);
                        })
                        .byNode("suggest", poster, () -> {
                            var point = point();
                            world.indexed("point", point.id().value());
                            return given(point.code().value())
                                    .showing(point.id().value());
                        })
                        .byNode("scans", poster, () -> given(point().id(), DAY, DAY))
                        .byNode("picture", poster, () -> given(point().id(), ADDRESS))
                        .byNode("print", poster, () -> {
                            var own = point().id();
                            var both = List.of(own, pointAt(WEST_SITE).id());
                            return given(List.of(own), SHEETS, ADDRESS, OutputStream.nullOutputStream())
                                    .butNever(both, SHEETS, ADDRESS, OutputStream.nullOutputStream());
                        }));
    }

    private DeskCases ledger() {
        var days = new PointPeriod(DAY, DAY);
        return DeskCases.of(PointLedgerDesk.class)
                .byNode(
                        "open",
                        Role.POSTER_UP,
                        () -> given(PointQuestion.of(SITE, days)).butNever(PointQuestion.of(WEST_SITE, days)))
                .byNode("days", Role.POSTER_UP, () -> given(point().id(), days))
                .byNode(
                        "export",
                        Role.ORGANIZER,
                        () -> given(PointQuestion.of(EAST, days), WORDS, OutputStream.nullOutputStream())
                                .butNever(PointQuestion.of(WEST, days), WORDS, OutputStream.nullOutputStream()));
    }

    private Target lesson() {
        return new Target.FixedLesson(lessons.published().id());
    }

    private Place place(OrganizationId site) {
        return new Place(site, world.next() + "号桌");
    }

    private NewPoint wanted(OrganizationId site) {
        return new NewPoint(place(site), "桌卡", lesson());
    }

    private ScanPoint point() {
        return pointAt(SITE);
    }

    private ScanPoint pointAt(OrganizationId site) {
        return points.create(PLATFORM, wanted(site)).point();
    }

    private ScanPoint revoked() {
        return points.revoke(PLATFORM, point().id()).point();
    }

    private static String codeOf(ScanPoint point) {
        return point.code().value();
    }
}
