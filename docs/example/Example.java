package com.example.canteen;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditTime;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Origin;
import org.weike.core.study.EventId;
import org.weike.core.study.Interval;
import org.weike.core.study.Report;
import org.weike.core.study.StudyDesk;
import org.weike.core.study.StudyEvent;

/** A canteen that publishes a lesson, puts a code on a table, and sees its cook credited: without any web. */
@SpringBootApplication
public class Example {

    private static final Actor CANTEEN = new Actor.Platform("canteen");
    private static final String LESSON = """
            ---
            title: 先洗手
            summary: 进后厨先洗手。
            minutes: 5
            audience: [rider]
            topics: [食品安全]
            sources:
              - 《中华人民共和国食品安全法》
            recall:
              - question: 进后厨先做什么？
                options:
                  - text: 洗手
                    right: true
                  - text: 换班
                because: 手上的东西会到菜里。
            ---
            进后厨，先洗手，再干活。
            """;

    public static void main(String... arguments) {
        SpringApplication.run(Example.class, arguments);
    }

    @Bean
    CommandLineRunner day(
            OrganizationDesk organizations,
            RosterDesk roster,
            LessonDesk lessons,
            ScanPointDesk points,
            StudyDesk study,
            CreditDesk credit) {
        return arguments -> {
            var province = add(organizations, Organization.Kind.PROVINCE, "示范省", null);
            var site = add(organizations, Organization.Kind.ENTERPRISE, "食堂", province);
            var branch = add(organizations, Organization.Kind.BRANCH, "食堂支部", province);
            var form = PersonForm.of("李娜", new StaffNumber("C1"));
            var status = Status.of(Status.Standing.FULL, Instant.now());
            var cook = ((PersonChange.Done) roster.add(CANTEEN, branch, form, status)).card().person().id();
            var lesson = lessons.begin(CANTEEN, site, LESSON);
            System.out.println(lessons.publish(CANTEEN, lesson.id(), lesson.rev()));
            var table = new NewPoint(new Place(site, "12号桌"), "先洗手", new Target.FixedLesson(lesson.id()));
            var code = points.create(CANTEEN, table).point().code().value();
            System.out.println("code " + code);
            var reader = Actor.of(cook);
            var attempt = study.start(reader, lesson.id(), Origin.point(code));
            Thread.sleep(3_000); // reading takes its time: the clock here decides, not the report
            var seen = new StudyEvent.Shown(new EventId("page", 0), 0, new Interval(0, 3_000));
            var answered = new StudyEvent.Answered(new EventId("page", 1), 0, Set.of(0));
            study.report(reader, attempt.token(), new Report(3_000, List.of(seen, answered)));
            int year = CreditTime.yearOf(Instant.now());
            System.out.println("credited " + credit.year(reader, cook, year).balance());
        };
    }

    private static OrganizationId add(
            OrganizationDesk organizations, Organization.Kind kind, String name, OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(CANTEEN, kind, name, parent, null)).organization().id();
    }
}
