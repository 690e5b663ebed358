package org.weike.bench;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Fills a data folder through the desks of the core, before the application opens it. */
final class Seed {

    private static final Actor.Platform SEEDER = new Actor.Platform("bench");
    private static final OrganizationId SITE = new OrganizationId("bench-site");
    private static final String PASSWORD = "Bench-2026-pass";

    private final ApplicationContext library;

    private Seed(ApplicationContext library) {
        this.library = library;
    }

    /** Lessons, a scan point for each of them, and learners with accounts. */
    static World plant(Path folder, int lessons, int learners) throws IOException, InterruptedException {
        try (var library = new SpringApplicationBuilder(Library.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--weike.data=" + folder.resolve("data"),
                        "--weike.keys=" + folder.resolve("keys"),
                        "--spring.config.name=bench",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=WARN")) {
            return new Seed(library).plant(lessons, learners);
        }
    }

    private World plant(int lessonCount, int learnerCount) throws IOException, InterruptedException {
        library.getBean(FirstStartDesk.class).createFirstAdministrator(SEEDER);
        plantSite();
        var learners = new ArrayList<Learner>();
        // Hashing a thousand passwords keeps one processor busy; the lessons keep the other one.
        var hashing = Thread.ofPlatform()
                .start(() ->
                        IntStream.range(0, learnerCount).mapToObj(this::enroll).forEach(learners::add));
        var seeded = SeedLessons.make(lessonCount);
        var loaded = library.getBean(CatalogueDesk.class).load(SEEDER, seeded.files(), it -> {});
        if (loaded.written() != lessonCount) {
            throw new IllegalStateException("only " + loaded.written() + " lessons: " + loaded.problems());
        }
        var codes = putUpPoints(seeded.lessons());
        hashing.join();
        return new World(seeded.lessons(), codes, learners);
    }

    private void plantSite() {
        var desk = library.getBean(OrganizationDesk.class);
        var province = desk.tops(SEEDER, Permission.SEE_TREE).getFirst().id();
        var city = new OrganizationId("bench-city");
        var enterprise = new OrganizationId("bench-enterprise");
        var now = Instant.now();
        desk.addAll(
                        SEEDER,
                        List.of(
                                Organization.of(city, Organization.Kind.CITY, "量测市", province, now),
                                Organization.of(enterprise, Organization.Kind.ENTERPRISE, "量测企业", city, now),
                                Organization.of(SITE, Organization.Kind.SITE, "量测食堂", enterprise, now)))
                .ifPresent(it -> {
                    throw new IllegalStateException("the site cannot be planted: " + it);
                });
    }

    private Learner enroll(int number) {
        var id = new PersonId("bench-%04d".formatted(number));
        var name = new StaffNumber("B%04d".formatted(number));
        var status = Status.of(Status.Standing.NOT_A_MEMBER, Instant.now());
        library.getBean(RosterDesk.class).addAs(SEEDER, id, SITE, PersonForm.of("学员" + number, name), status);
        library.getBean(AccountDesk.class).open(SEEDER, id, PASSWORD, false);
        return new Learner(name.value(), PASSWORD, World.address(1, number), null);
    }

    private List<String> putUpPoints(List<SeedLessons.Known> lessons) {
        String list = lessons.stream()
                .map(it -> SITE.value() + "\t" + it.id() + "号桌\t\t" + it.id())
                .collect(Collectors.joining("\n"));
        var fallback = new Target.FixedLesson(new LessonId(lessons.getFirst().id()));
        var done = library.getBean(ScanPointDesk.class).createMany(SEEDER, list, "五分钟微课", fallback);
        if (done.created().size() != lessons.size()) {
            throw new IllegalStateException("only " + done.created().size() + " points: " + done.problems());
        }
        return done.created().stream().map(it -> it.code().value()).toList();
    }

    /** The core as any application may use it, without the desk, which needs a web server. */
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    static final class Library {}
}
