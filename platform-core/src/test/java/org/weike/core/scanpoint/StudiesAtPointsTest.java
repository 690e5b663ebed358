package org.weike.core.scanpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditTrail;
import org.weike.core.ledger.point.PointLedger;
import org.weike.core.ledger.point.PointLedgerDesk;
import org.weike.core.ledger.point.PointOrder;
import org.weike.core.ledger.point.PointPeriod;
import org.weike.core.ledger.point.PointQuestion;
import org.weike.core.ledger.point.PointRow;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonTexts;
import org.weike.core.lesson.Publishing;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Claim;
import org.weike.core.study.Phone;
import org.weike.core.study.StudyDesk;

/** Scans, lessons and hours of points, from the phone to the ledger. */
@SpringBootTest(classes = TestPlatform.class, properties = "weike.points.test=alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class StudiesAtPointsTest {

    private static final Actor.Platform JOB = new Actor.Platform("test");
    private static final PersonId RIDER = new PersonId("rider");

    @Autowired
    private OrganizationDesk organizations;

    @Autowired
    private RosterDesk roster;

    @Autowired
    private LessonDesk lessons;

    @Autowired
    private ScanPointDesk points;

    @Autowired
    private StudyDesk study;

    @Autowired
    private PointLedgerDesk ledger;

    @Autowired
    private ScanCounter counter;

    @Autowired
    private PointDayAnnouncer announcer;

    @Autowired
    private Search search;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MovableClock clock;

    private OrganizationId province = new OrganizationId("unset");
    private OrganizationId plant = province;
    private OrganizationId other = province;

    @BeforeAll
    void hangCodes() {
        province = add(Kind.PROVINCE, "示范省", null);
        plant = add(Kind.ENTERPRISE, "制药厂", add(Kind.CITY, "东市", province));
        other = add(Kind.ENTERPRISE, "仓库", add(Kind.CITY, "西市", province));
        var branch = add(Kind.BRANCH, "支部", add(Kind.CITY, "南市", province));
        var form = PersonForm.of("王骑手", new StaffNumber("S1"));
        roster.addAs(JOB, RIDER, branch, form, Status.of(Status.Standing.FULL, TestPlatform.MONDAY_AT_NINE));
    }

    private OrganizationId add(Kind kind, String name, @Nullable OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(JOB, kind, name, parent, null))
                .organization()
                .id();
    }

    private ScanPoint hang(OrganizationId site, String title) {
        var lesson = new Target.FixedLesson(published().id());
        return points.create(JOB, new NewPoint(new Place(site, title + "号桌"), title, lesson))
                .point();
    }

    private Lesson published() {
        var draft = lessons.begin(JOB, province, LessonTexts.FIVE_MINUTES);
        return ((Publishing.Published) lessons.publish(JOB, draft.id(), draft.rev())).lesson();
    }

    private Phone scan(ScanPoint point, Actor reader) {
        var opened = (Resolution.Opens) points.resolve(reader, point.code().value(), clock.instant());
        var origin = Origin.point(point.code().value());
        return new Phone(study, reader, study.start(reader, opened.lesson(), origin), clock);
    }

    private PointPeriod today() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return new PointPeriod(day, day);
    }

    private PointFigures figures(ScanPoint point) {
        counter.flush();
        return ledger.days(JOB, point.id(), today()).stream()
                .map(PointDay::figures)
                .reduce(PointFigures.NOTHING, PointFigures::plus);
    }

    private PointLedger list(PointQuestion question) {
        counter.flush();
        announcer.announce();
        for (int i = 0; i < 2; i++) {
            search.await(search.changed(PointFields.POINT, List.of()), Duration.ofSeconds(20));
        }
        return ledger.open(JOB, question);
    }

    @Test
    void countsEachThingOnceHoweverOftenItIsReportedOrClaimed() {
        var point = hang(plant, "一");
        var phone = scan(point, Actor.ANYBODY);
        assertThat(figures(point)).isEqualTo(new PointFigures(1, 0, 0, CreditHours.ZERO));

        clock.advance(Duration.ofSeconds(1));
        phone.claim(0, 0, 1);
        var report = phone.report();
        phone.deliver(report);
        phone.deliver(report);
        assertThat(figures(point)).isEqualTo(new PointFigures(1, 1, 0, CreditHours.ZERO));

        phone.readOn();
        phone.deliver(report);
        phone.readOn();
        assertThat(figures(point)).isEqualTo(new PointFigures(1, 1, 1, CreditHours.ZERO));

        String receipt = phone.receipt();
        for (int again = 0; again < 3; again++) {
            assertThat(study.claim(Actor.of(RIDER), receipt)).isInstanceOf(Claim.Granted.class);
        }
        assertThat(figures(point)).isEqualTo(new PointFigures(1, 1, 1, CreditHours.of("0.25")));
    }

    @Test
    void countsAtThePointWhoseOldCodeWasScanned() {
        var point = hang(plant, "二");
        var phone = scan(point, Actor.ANYBODY);
        points.reissue(JOB, point.id());

        phone.readOn();

        assertThat(figures(point)).isEqualTo(new PointFigures(1, 1, 1, CreditHours.ZERO));
    }

    @Test
    void countsNothingThatWasOpenedAtADesk() {
        var point = hang(plant, "三");
        var lesson = published();
        new Phone(study, Actor.of(RIDER), study.start(Actor.of(RIDER), lesson.id(), Origin.DESK), clock).readOn();

        assertThat(figures(point)).isEqualTo(PointFigures.NOTHING);
    }

    @Test
    void sumsThePointsBelowANodeOverSomeDays() {
        var city = add(Kind.CITY, "北市", province);
        var site = add(Kind.ENTERPRISE, "车间", city);
        var busy = hang(site, "乙");
        var quiet = hang(site, "甲");
        var elsewhere = hang(other, "丙");
        scan(busy, Actor.ANYBODY).readOn();
        scan(busy, Actor.ANYBODY);
        scan(elsewhere, Actor.ANYBODY);
        var first = today();
        counter.flush();
        clock.advance(Duration.ofDays(1));
        scan(busy, Actor.ANYBODY);

        var sum = new PointFigures(2, 1, 1, CreditHours.ZERO);
        var listed = list(PointQuestion.of(city, first));
        assertThat(listed.sum()).isEqualTo(sum);
        assertThat(listed.rows()).extracting(PointRow::point).containsExactly(busy.id(), quiet.id());
        assertThat(listed.rows()).extracting(PointRow::figures).containsExactly(sum, PointFigures.NOTHING);
        var both = PointQuestion.of(city, new PointPeriod(first.first(), today().last()))
                .ordered(new PointOrder(PointOrder.By.SCANS, false));
        assertThat(list(both).rows()).extracting(it -> it.figures().scans()).containsExactly(0L, 3L);
        assertThat(list(both.page(1, 1)).rows()).extracting(PointRow::point).containsExactly(busy.id());
        assertThat(list(both.page(1, 1)).sum().scans()).isEqualTo(3);

        points.describe(JOB, busy.id(), "乙", new Place(other, "门口"));
        assertThat(list(both).sum()).isEqualTo(PointFigures.NOTHING);
        assertThat(list(PointQuestion.of(other, both.period())).sum().scans()).isEqualTo(4);
    }

    @Test
    void writesAWorkbookThatSaysWhoseItIsAndLeavesAnEntry() throws IOException {
        var site = add(Kind.ENTERPRISE, "食堂", province);
        var point = hang(site, "丁");
        scan(point, Actor.ANYBODY);
        var question = PointQuestion.of(site, today());
        list(question);
        var out = new ByteArrayOutputStream();

        ledger.export(JOB, question.page(0, 0), Enum::name, out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read().stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell == null ? "" : cell.getText())
                                    .collect(Collectors.joining("|"))))
                    .contains(
                            "POINTS",
                            "NODE|食堂",
                            "EXPORTED_BY|test",
                            "POINT_TITLE|POINT_PLACE|SCANS|LESSONS_BEGUN|LESSONS_COMPLETED|HOURS_CREDITED",
                            "丁|食堂 › 丁号桌|1|0|0|0.00",
                            "TOTAL||1|0|0|0.00");
        }
        var entry = trail.recent(AuditQuestion.newest(1).of("points.exported"))
                .getFirst()
                .entry();
        assertThat(entry.place()).contains(site);
        assertThat(entry.details()).containsEntry("points", "1");
    }

    @Test
    void isOfAYearOfDaysAtMost() {
        var day = LocalDate.of(2026, 3, 2);

        assertThat(PointPeriod.isOne(day, day.plusDays(365))).isTrue();
        assertThatThrownBy(() -> new PointPeriod(day, day.plusDays(366))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PointPeriod(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
