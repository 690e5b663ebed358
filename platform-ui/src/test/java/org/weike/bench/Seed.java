package org.weike.bench;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.weike.core.account.Account;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.Accounts;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.account.SignInName;
import org.weike.core.account.SignInNames;
import org.weike.core.course.CatalogueDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.NumberSafe;
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

    private final ApplicationContext library;

    private Seed(ApplicationContext library) {
        this.library = library;
    }

    /** Lessons, a scan point for each of them, and learners with accounts. */
    static World plant(Path folder, int lessons, int learners) throws IOException {
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

    private World plant(int lessonCount, int learnerCount) throws IOException {
        library.getBean(FirstStartDesk.class).createFirstAdministrator(SEEDER);
        plantSite();
        var learners = enrollAll(learnerCount);
        var seeded = SeedLessons.make(lessonCount);
        var loaded = library.getBean(CatalogueDesk.class).load(SEEDER, seeded.files(), it -> {});
        if (loaded.written() != lessonCount) {
            throw new IllegalStateException("only " + loaded.written() + " lessons: " + loaded.problems());
        }
        var codes = putUpPoints(seeded.lessons());
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

    /**
     * All have the password of the first one, which is hashed once: hashing it costs a tenth of a second on purpose.
     */
    private List<Learner> enrollAll(int count) {
        join(0);
        library.getBean(AccountDesk.class).open(SEEDER, idOf(0), Learner.PASSWORD, false);
        var accounts = library.getBean(Accounts.class);
        var first = accounts.find(idOf(0)).orElseThrow();
        for (int number = 1; number < count; number++) {
            join(number);
            accounts.write(new Account(
                    idOf(number), first.passwordHash(), false, first.session(), null, first.rev(), first.changed()));
            var key = new SignInName.Key(library.getBean(NumberSafe.class).signInKey(numberOf(number)));
            library.getBean(SignInNames.class).add(new SignInName(key, idOf(number)));
        }
        return IntStream.range(0, count).mapToObj(this::signIn).toList();
    }

    private void join(int number) {
        var form = PersonForm.of("学员" + number, new StaffNumber(numberOf(number)));
        var status = Status.of(Status.Standing.NOT_A_MEMBER, Instant.now());
        library.getBean(RosterDesk.class).addAs(SEEDER, idOf(number), SITE, form, status);
    }

    /** The server reads the same keys, so that a cookie from here is good there. */
    private Learner signIn(int number) {
        var desk = library.getBean(SignInDesk.class);
        if (!(desk.signInVouched(SEEDER, numberOf(number)) instanceof SignIn.Welcome welcome)) {
            throw new IllegalStateException("no account is open for " + numberOf(number));
        }
        return new Learner(numberOf(number), World.address(1, number), "weike=" + welcome.token());
    }

    private static PersonId idOf(int number) {
        return new PersonId("bench-%04d".formatted(number));
    }

    private static String numberOf(int number) {
        return "B%04d".formatted(number);
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
