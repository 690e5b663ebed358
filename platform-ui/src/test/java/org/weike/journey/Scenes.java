package org.weike.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.activity.Participants;
import org.weike.core.activity.Proceedings;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyEntry;
import org.weike.core.activity.StudyForm;
import org.weike.core.activity.StudySheet;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraftId;
import org.weike.core.credit.RuleForm;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateId;
import org.weike.core.ledger.template.TemplateUpload;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.lesson.Publishing;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.roster.BatchId;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Uploaded;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.AttemptTicket;
import org.weike.core.study.Attempts;
import org.weike.core.study.BlockTime;
import org.weike.core.study.Debt;
import org.weike.core.study.Intervals;
import org.weike.core.study.LessonFinished;
import org.weike.core.study.SeenEvents;
import org.weike.core.study.Studied;
import org.weike.ui.SampleForm;

/** Sets up on the running platform what no journey walks to. */
record Scenes(RunningPlatform platform) {

    static final LessonId LESSON = new LessonId("suggestion-adopted");
    static final OrganizationId CANTEEN = new OrganizationId("plant-site-5");

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Actor ADMINISTRATOR = Actor.of(new PersonId("demo-province"));
    private static final Actor SECRETARY = Actor.of(new PersonId("demo-secretary"));

    OrganizationId province() {
        return platform.part(OrganizationDesk.class)
                .tops(ADMINISTRATOR, Permission.EDIT_LESSONS)
                .getFirst()
                .id();
    }

    LessonId draft() {
        return platform.part(LessonDesk.class)
                .begin(ADMINISTRATOR, province(), "---\ntitle: 草稿\n---\n\n还没有写完。\n")
                .id();
    }

    ScanPoint point(LessonId lesson) {
        var place = new NewPoint(new Place(CANTEEN, "旧餐台"), "旧卡", new Target.FixedLesson(lesson));
        return platform.part(ScanPointDesk.class).create(ADMINISTRATOR, place).point();
    }

    ScanPoint revokedPoint() {
        var points = platform.part(ScanPointDesk.class);
        return points.revoke(ADMINISTRATOR, point(LESSON).id()).point();
    }

    /** A point that opens a lesson which its readers have lost since. */
    ScanPoint pointToAWithdrawnLesson() {
        var lessons = platform.part(LessonDesk.class);
        var copy = lessons.copy(ADMINISTRATOR, LESSON, province());
        var published = (Publishing.Published) lessons.publish(ADMINISTRATOR, copy.id(), copy.rev());
        var point = point(copy.id());
        lessons.withdraw(ADMINISTRATOR, copy.id(), published.lesson().rev());
        return point;
    }

    /** Somebody whom a lesson has just been credited to. */
    PersonId credited() {
        var person = new PersonId("demo-lecturer");
        var version = ((Opened.Published) platform.part(LessonDesk.class).open(Actor.ANYBODY, LESSON)).version();
        Instant now = Instant.ofEpochMilli(platform.part(Clock.class).millis());
        var ticket = new AttemptTicket(
                new AttemptId(UUID.randomUUID().toString()), version.id(), now.minusSeconds(600), person, Origin.DESK);
        var studied = new Studied(
                now,
                Intervals.NONE,
                nCopies(version.blocks().size(), new BlockTime(0, Intervals.NONE)),
                Map.of(),
                SeenEvents.NONE);
        platform.part(Attempts.class)
                .add(new Attempt(ticket, 0, person, false, studied, now, EnumSet.allOf(Debt.class)));
        platform.tell(new LessonFinished(ticket.id()));
        return person;
    }

    /** A form of the province's own. */
    TemplateId template() {
        try {
            var outcome =
                    platform.part(TemplateDesk.class).upload(ADMINISTRATOR, province(), "登记表.xlsx", SampleForm.open());
            return ((TemplateUpload.Accepted) outcome).template().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A roster that was handed in and waits for somebody to look at its columns. */
    BatchId roster() {
        var file = new ByteArrayInputStream("姓名,工号,手机号,所在支部\n新人,S1,13900000001,包装车间支部\n".getBytes(UTF_8));
        try {
            var outcome = platform.part(RosterImportDesk.class).upload(ADMINISTRATOR, province(), "名册.csv", file);
            return ((Uploaded.Accepted) outcome).batch().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the secretary's branch studied, as they entered it. */
    BranchStudy study() {
        var desk = platform.part(BranchStudyDesk.class);
        var branch = platform.part(OrganizationDesk.class)
                .tops(SECRETARY, Permission.RECORD_STUDY)
                .getFirst()
                .id();
        var sheet = desk.sheet(SECRETARY, branch);
        var day = sheet.bounds().last().minusDays(1L + NUMBERS.incrementAndGet());
        var form = new StudyForm(
                new Proceedings(Sitting.of(day, LocalTime.of(15, 0), 90), "学习新修订的党章", "活动室", "纪要存档"),
                Participants.of(sheet.people().stream()
                        .limit(3)
                        .map(StudySheet.Line::id)
                        .toList()));
        return ((StudyEntry.Done) desk.record(SECRETARY, branch, sheet.fresh(), form)).study();
    }

    RuleDraftId draftOfRules() {
        var rules = platform.part(RuleDesk.class);
        return rules.begin(
                        ADMINISTRATOR, RuleForm.of(rules.inForce(ADMINISTRATOR)).forSet("draft"))
                .orElseThrow()
                .id();
    }

    /** Somebody who has no account yet. */
    PersonId newcomer() {
        var form = new PersonForm("新来的", new StaffNumber("NEW-" + NUMBERS.incrementAndGet()), null, null);
        var status = Status.of(Status.Standing.FULL, platform.part(Clock.class).instant());
        var added = platform.part(RosterDesk.class).add(ADMINISTRATOR, province(), form, status);
        return ((PersonChange.Done) added).card().person().id();
    }

    /** Somebody who waits to be accepted by a branch. */
    PersonId arriving() {
        var person = newcomer();
        platform.part(RosterDesk.class)
                .proposeTransfer(ADMINISTRATOR, person, 1, new OrganizationId("branch-riders-1"));
        return person;
    }

    /** Somebody who asked to be erased. */
    PersonId askedToErase() {
        var person = newcomer();
        platform.part(ErasureDesk.class).askOwn(Actor.of(person));
        return person;
    }
}
