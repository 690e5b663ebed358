package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationFixture.CANTEEN;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.EAST_BRANCH;
import static org.weike.core.organization.OrganizationFixture.PLANT;
import static org.weike.core.organization.OrganizationFixture.TREE;
import static org.weike.core.organization.OrganizationFixture.WEST;
import static org.weike.core.organization.OrganizationFixture.grant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.weike.core.MovableClock;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Footprints;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.scanpoint.PointProblem.Column;
import org.weike.core.scanpoint.PointProblem.Reason;
import org.weike.core.scanpoint.pdfbox.Sheets;
import org.weike.core.scanpoint.zxing.Codes;
import org.weike.core.search.Generation;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;
import org.weike.core.storage.Freshness;
import org.weike.core.study.Lessons;

class ScanPointDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Actor POSTER = Actor.of(new PersonId("poster"));
    private static final Actor WESTERN = Actor.of(new PersonId("western"));
    private static final Actor INSPECTOR = Actor.of(new PersonId("inspector"));
    private static final Target HOT = new Target.FixedLesson(new LessonId("hot"));
    private static final Target COLD = new Target.FixedLesson(new LessonId("cold"));
    private static final Target.CourseInOrder COURSE = new Target.CourseInOrder(new CourseId("food-safety"));
    private static final NewPoint TABLE = new NewPoint(new Place(CANTEEN, "12号桌"), "每天一课", HOT);
    private static final PlaceName TABLE_NAME = new PlaceName(List.of("组织 city", "组织 plant", "组织 canteen"), "12号桌");

    private final MovableClock clock = new MovableClock(NOW);
    private final Footprints footprints = new Footprints();
    private final InMemoryScanCounts counts = new InMemoryScanCounts();
    private final ScanCounter counter = new ScanCounter(counts);
    private final ScanPointDesk desk = desk();

    @Test
    void opensTheLessonOfAPoint() {
        var point = desk.create(POSTER, TABLE).point();

        assertThat(scan(point.code().grouped().toLowerCase(Locale.ROOT)))
                .isEqualTo(new Resolution.Opens(point, TABLE_NAME, new LessonId("hot"), null));
        assertThat(footprints.acts).containsExactly("point.putUp " + point.id().value());
        assertThat(footprints.changed).containsExactly("point " + point.id().value());
    }

    @Test
    void opensTheFirstLessonOfACourse() {
        var point =
                desk.create(POSTER, new NewPoint(TABLE.place(), "课程", COURSE)).point();

        assertThat(scan(point.code().value()))
                .isEqualTo(new Resolution.Opens(point, TABLE_NAME, new LessonId("cold"), COURSE.course()));
    }

    @Test
    void opensSomethingElseWithoutPrintingAgain() {
        var point = desk.create(POSTER, TABLE).point();

        desk.retarget(POSTER, point.id(), COLD);

        assertThat(((Resolution.Opens) scan(point.code().value())).lesson()).isEqualTo(new LessonId("cold"));
    }

    @Test
    void closesAndRestoresAPoint() {
        var point = desk.create(POSTER, TABLE).point();

        desk.revoke(POSTER, point.id());
        assertThat(scan(point.code().value()))
                .isEqualTo(new Resolution.Closed("每天一课", TABLE_NAME, Resolution.Reason.REVOKED));

        desk.restore(POSTER, point.id());
        assertThat(scan(point.code().value())).isInstanceOf(Resolution.Opens.class);
    }

    @Test
    void replacesACodeForGood() {
        var old = desk.create(POSTER, TABLE).point();
        var reissued = desk.reissue(POSTER, old.id()).point();
        var again = desk.reissue(POSTER, old.id()).point();

        var replaced = new Resolution.Closed("每天一课", TABLE_NAME, Resolution.Reason.REPLACED);
        assertThat(scan(old.code().value())).isEqualTo(replaced);
        assertThat(scan(reissued.code().value())).isEqualTo(replaced);
        assertThat(scan(again.code().value())).isInstanceOf(Resolution.Opens.class);
    }

    @Test
    void tellsAStrangeCodeFromAWrongOne() {
        var strange = ScanCode.draw(new Random(99));

        assertThat(scan(strange.value())).isEqualTo(new Resolution.Unknown(strange));
        assertThat(scan("12345-67891")).isEqualTo(new Resolution.Malformed());
    }

    @Test
    void countsScansByTheHourInChina() {
        var point = desk.create(POSTER, TABLE).point();
        scan(point.code().value());
        scan(point.code().value());
        scan("00000-00000");
        desk.leadsTo(Actor.ANYBODY, point.code().value(), clock.instant());

        counter.flush();

        var day = desk.scans(INSPECTOR, point.id(), TODAY, TODAY);
        assertThat(day).singleElement().satisfies(it -> {
            assertThat(it.total()).isEqualTo(2);
            assertThat(it.hours().get(9)).isEqualTo(2);
        });
    }

    @Test
    void keepsTheGoodRowsOfAList() {
        desk.create(POSTER, TABLE);
        String list = String.join(
                "\n",
                "组织 canteen\t1号桌\t早餐课\tcold",
                "canteen\t2号桌",
                "",
                "canteen\t2号桌",
                "canteen\t12号桌",
                "west-branch\t3号桌",
                "\t4号桌",
                "canteen\t" + "很".repeat(61),
                "canteen\t5号桌\t课\tnothing",
                "canteen\t6号桌\t课\tcold\t多",
                "canteen\t");

        var done = desk.createMany(POSTER, list, "每天一课", HOT);

        assertThat(done.created()).extracting(ScanPoint::title).containsExactly("早餐课", "每天一课");
        assertThat(done.created()).extracting(ScanPoint::target).containsExactly(COLD, HOT);
        assertThat(done.problems())
                .containsExactly(
                        new PointProblem(4, Column.POSITION, Reason.TWICE_IN_LIST, "2号桌"),
                        new PointProblem(5, Column.POSITION, Reason.PLACE_TAKEN, "12号桌"),
                        new PointProblem(6, Column.SITE, Reason.UNKNOWN_SITE, "west-branch"),
                        new PointProblem(7, Column.SITE, Reason.MISSING, ""),
                        new PointProblem(8, Column.POSITION, Reason.TOO_LONG, "很".repeat(61)),
                        new PointProblem(9, Column.LESSON, Reason.UNKNOWN_LESSON, "nothing"),
                        new PointProblem(10, Column.LESSON, Reason.TOO_MANY_COLUMNS, ""),
                        new PointProblem(11, Column.POSITION, Reason.MISSING, ""));
    }

    @Test
    void printsCardsAndLeavesRevokedOnesOut() throws IOException {
        var first = desk.create(POSTER, TABLE).point();
        var second = desk.create(POSTER, new NewPoint(new Place(PLANT, "东门"), "课", HOT))
                .point();
        desk.revoke(POSTER, second.id());
        var out = new ByteArrayOutputStream();

        var printing = desk.print(INSPECTOR, List.of(first.id(), second.id()), order(), CardFixture.ADDRESS, out);

        assertThat(printing).isEqualTo(new Printing.Printed(1, List.of(second.id())));
        assertThat(out.size()).isGreaterThan(1_000);
    }

    @Test
    void printsNoCardsThatLeadPhonesToThemselves() throws IOException {
        var point = desk.create(POSTER, TABLE).point();
        var out = new ByteArrayOutputStream();

        var printing = desk.print(POSTER, List.of(point.id()), order(), PublicAddress.of("http://localhost:8080"), out);

        assertThat(printing).isEqualTo(new Printing.NeedsPublicAddress("--public-url", "localhost"));
        assertThat(out.size()).isZero();
    }

    @Test
    void listsWithinTheOwnScopeAlone() {
        desk.list(POSTER, Query.of("point"), Generation.FIRST);

        assertThat(footprints.searched).containsExactly(new Scope(false, Set.of(PLANT)));
        assertThatThrownBy(() -> desk.list(POSTER, Query.of("person"), Generation.FIRST))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void showsTheSiblingNothingAndDoesNothingForIt() {
        var id = desk.create(POSTER, TABLE).point().id();

        assertOutOfReach(() -> desk.create(WESTERN, TABLE));
        assertOutOfReach(() -> desk.retarget(WESTERN, id, COLD));
        assertOutOfReach(() -> desk.describe(WESTERN, id, "课", TABLE.place()));
        assertOutOfReach(() -> desk.revoke(WESTERN, id));
        assertOutOfReach(() -> desk.restore(WESTERN, id));
        assertOutOfReach(() -> desk.reissue(WESTERN, id));
        assertOutOfReach(() -> desk.show(WESTERN, id));
        assertOutOfReach(() -> desk.placeOf(WESTERN, id));
        assertOutOfReach(() -> desk.scans(WESTERN, id, TODAY, TODAY));
        assertOutOfReach(() -> desk.picture(WESTERN, id, CardFixture.ADDRESS));
        assertOutOfReach(
                () -> desk.print(WESTERN, List.of(id), order(), CardFixture.ADDRESS, new ByteArrayOutputStream()));
        assertOutOfReach(() -> desk.createMany(WESTERN, "canteen\t1号桌", "课", HOT));
    }

    @Test
    void letsReadersChangeNothing() {
        var id = desk.create(POSTER, TABLE).point().id();

        assertThat(desk.show(INSPECTOR, id).title()).isEqualTo("每天一课");
        assertOutOfReach(() -> desk.revoke(INSPECTOR, id));
        assertOutOfReach(() -> desk.createMany(INSPECTOR, "canteen\t1号桌", "课", HOT));
        assertOutOfReach(() -> desk.show(Actor.ANYBODY, id));
    }

    @Test
    void putsPointsUpAtPlacesOfWorkForWhatExists() {
        var platform = new Actor.Platform("test");

        assertOutOfReach(() -> desk.create(platform, new NewPoint(new Place(EAST_BRANCH, "门"), "课", HOT)));
        assertOutOfReach(() -> desk.create(
                platform, new NewPoint(TABLE.place(), "课", new Target.FixedLesson(new LessonId("nothing")))));
        assertOutOfReach(() -> desk.create(
                platform, new NewPoint(TABLE.place(), "课", new Target.CourseInOrder(new CourseId("nothing")))));
    }

    private Resolution scan(String text) {
        return desk.resolve(Actor.ANYBODY, text, clock.instant());
    }

    private static SheetOrder order() {
        return CardFixture.order(CardLayout.EIGHT);
    }

    private static void assertOutOfReach(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(OutOfReach.class);
    }

    private ScanPointDesk desk() {
        var reach = Reach.over(
                TREE,
                List.of(
                        grant("poster", Role.POSTER_UP, PLANT),
                        grant("western", Role.COUNTY_ADMINISTRATOR, WEST),
                        grant("inspector", Role.INSPECTOR, EAST)));
        var lessons = new Lessons();
        lessons.publish(Lessons.reading("hot", 5, 60));
        lessons.publish(Lessons.reading("cold", 5, 60));
        var random = new Random(4);
        var points = new InMemoryScanPoints();
        var sites = new SiteBook(() -> TREE, reach);
        CourseLessons courses = it -> it.equals(COURSE.course())
                ? List.of(new LessonId("unpublished"), new LessonId("cold"), new LessonId("hot"))
                : List.of();
        var shelf = new PointShelf(points, Freshness.SHARED, clock);
        var register = new PointRegister(points, shelf, () -> ScanCode.draw(random), footprints, footprints, clock);
        return new ScanPointDesk(
                reach,
                sites,
                new TargetBook(lessons, courses),
                points,
                shelf,
                register,
                counter,
                counts,
                Sheets.printer(),
                Codes.encoder(),
                footprints,
                clock);
    }
}
