package org.weike.core.reminder;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.weike.core.MovableClock;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.mail.LetterWriter;
import org.weike.core.mail.Mail;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.Mailroom;
import org.weike.core.mail.Mails;
import org.weike.core.mail.Postman;
import org.weike.core.mail.Written;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** A year of a small county: time goes by in jumps, people change their minds, and the machine falls over. */
final class SimulatedYear implements AutoCloseable {

    static final Instant BEGINS = Instant.parse("2026-01-04T16:00:00Z");

    private static final Actor.Platform PLATFORM = new Actor.Platform("simulated year");
    private static final Instant ENDS = Instant.parse("2027-01-03T16:00:00Z");
    private static final OrganizationId COUNTY = new OrganizationId("county");
    private static final List<OrganizationId> BRANCHES =
            List.of(new OrganizationId("branch-a"), new OrganizationId("branch-b"));
    private static final OrganizationId IDLE = new OrganizationId("idle");

    final Random chance;
    final List<Receipt> receipts = new ArrayList<>();
    final Map<String, Told> tasks = new HashMap<>();
    final Map<PersonId, String> addresses = new HashMap<>();
    final AtomicInteger triesAtWrongAddress = new AtomicInteger();
    int powerCuts;
    int restarts;
    int refusedTasks;

    private final MovableClock clock = new MovableClock(BEGINS);
    private final Path folder;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<PersonId, Hours> windows = new HashMap<>();
    private final Map<PersonId, Instant> ended = new HashMap<>();
    private ConfigurableApplicationContext platform;

    SimulatedYear(long seed, Path folder) {
        this.chance = new Random(seed);
        this.folder = folder;
        server.start();
        platform = start();
        settle();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("clock", clock);
                    context.getBeanFactory().registerSingleton("year", this);
                })
                .run(
                        "--weike.data=" + folder.resolve("data"),
                        "--weike.keys=" + folder.resolve("keys"),
                        "--weike.public-url=https://weike.example.cn",
                        "--weike.mail.from=weike@example.cn",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.getSmtp().getPort(),
                        "--weike.mail.first=PT10H",
                        "--weike.reminders.first=PT10H",
                        "--weike.reminders.minutes-a-month=90",
                        "--logging.level.root=ERROR");
    }

    private void settle() {
        platform.getBean(FirstStartDesk.class).createFirstAdministrator(PLATFORM);
        var organizations = platform.getBean(OrganizationDesk.class);
        var province =
                organizations.tops(PLATFORM, Permission.SEE_TREE).getFirst().id();
        var city = new OrganizationId("city");
        var nodes = new ArrayList<>(List.of(node(city, Kind.CITY, province), node(COUNTY, Kind.COUNTY, city)));
        BRANCHES.forEach(it -> nodes.add(node(it, Kind.BRANCH, COUNTY)));
        nodes.add(node(IDLE, Kind.BRANCH, city));
        organizations.addAll(PLATFORM, nodes);
        for (int number = 0; number < 10; number++) {
            var person = person("p" + number, BRANCHES.get(number % 2), Status.Standing.FULL);
            reach(person, "p" + number + "@example.org");
            choose(person, chance.nextInt(20), true);
        }
        reach(person("wrong", BRANCHES.getFirst(), Status.Standing.FULL), Accidents.WRONG_ADDRESS);
        reach(person("owing-nothing", IDLE, Status.Standing.NOT_A_MEMBER), "nothing@example.org");
        person("without-mail", BRANCHES.getFirst(), Status.Standing.FULL);
    }

    private static Organization node(OrganizationId id, Kind kind, OrganizationId parent) {
        return Organization.of(id, kind, id.value(), parent, BEGINS);
    }

    private PersonId person(String name, OrganizationId home, Status.Standing standing) {
        var form = PersonForm.of(name, new StaffNumber("S-" + name));
        var status = Status.of(standing, Instant.parse("2020-03-02T01:00:00Z"));
        var added = platform.getBean(RosterDesk.class).add(PLATFORM, home, form, status);
        return ((PersonChange.Done) added).card().person().id();
    }

    private void reach(PersonId person, String address) {
        platform.getBean(ReminderDesk.class).reachAt(PLATFORM, person, new MailAddress(address));
        addresses.put(person, address);
        windows.put(person, new Hours(9 * 60, 20 * 60));
    }

    private void choose(PersonId person, int opens, boolean wanted) {
        int closes = opens + 4;
        var window = new DailyWindow(opens * 60, closes * 60);
        platform.getBean(ReminderDesk.class).choose(Actor.of(person), window, wanted, Locale.ENGLISH);
        windows.put(person, new Hours(opens * 60, closes * 60));
    }

    /** Lets the year go by. */
    void goBy() throws MessagingException, IOException {
        while (clock.instant().isBefore(ENDS)) {
            clock.advance(Duration.ofMinutes(15 + chance.nextInt(120)));
            liveOn();
            work(() -> platform.getBean(DigestRound.class).plan());
            work(() -> platform.getBean(Mailroom.class).sendDue());
            collect();
        }
        while (!work(() -> platform.getBean(Mailroom.class).sendDue())) { // a log at rest holds no message on its way
            clock.advance(Duration.ofMinutes(1));
        }
        collect();
    }

    /** True unless the power failed. */
    private boolean work(Runnable job) {
        try {
            job.run();
            return true;
        } catch (Accidents.PowerCut cut) {
            powerCuts++;
            if (powerCuts % 8 == 1) {
                platform.close();
                platform = start();
                restarts++;
            }
            return false;
        }
    }

    private void liveOn() {
        int what = chance.nextInt(300);
        if (what < 20) {
            setTask();
        } else if (what == 20) {
            var person = anybody();
            if (!ended.containsKey(person)) {
                choose(person, chance.nextInt(20), true);
            }
        } else if (what == 21) {
            move(anybody());
        }
    }

    private PersonId anybody() {
        var people = addresses.entrySet().stream()
                .filter(it -> it.getValue().startsWith("p"))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        return people.get(chance.nextInt(people.size()));
    }

    private void setTask() {
        String title = "Task%04d.".formatted(tasks.size() + refusedTasks);
        int minutes = 10 + chance.nextInt(40);
        var node = chance.nextInt(3) == 0 ? COUNTY : BRANCHES.get(chance.nextInt(2));
        var day = LocalDate.ofInstant(clock.instant().plusSeconds(8 * 3600), ZoneOffset.UTC);
        var form = TaskForm.of(new Errand.Announced(title, minutes), day.plusDays(chance.nextInt(20)));
        boolean waived = chance.nextInt(12) == 0;
        var setting = platform.getBean(TaskDesk.class).set(PLATFORM, node, waived ? form.waived("the flood") : form);
        if (setting instanceof TaskSetting.Done done) {
            boolean beyond = done.task().waiver() != null;
            tasks.put(title, new Told(minutes, YearInChina.month(clock.instant()), beyond));
        } else {
            refusedTasks++;
        }
    }

    private void move(PersonId id) {
        var roster = platform.getBean(RosterDesk.class);
        var person = platform.getBean(People.class).find(id).orElseThrow();
        var to = person.home().equals(BRANCHES.getFirst()) ? BRANCHES.getLast() : BRANCHES.getFirst();
        var proposed = ((PersonChange.Done) roster.proposeTransfer(PLATFORM, id, person.rev(), to))
                .card()
                .person();
        platform.getBean(ArrivalDesk.class).accept(PLATFORM, id, proposed.rev());
    }

    private void collect() throws MessagingException, IOException {
        for (MimeMessage mail : server.getReceivedMessages()) {
            String to = mail.getAllRecipients()[0].toString();
            var person = addresses.entrySet().stream()
                    .filter(it -> it.getValue().equals(to))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            receipts.add(new Receipt(person, clock.instant(), windows(person), ended.containsKey(person), text(mail)));
            if (receipts.size() % 150 == 0) {
                unsubscribe(person, mail.getHeader("List-Unsubscribe")[0]);
            }
        }
        if (server.getReceivedMessages().length > 0) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Hours windows(PersonId person) {
        return windows.getOrDefault(person, new Hours(0, 0));
    }

    private void unsubscribe(PersonId person, String header) {
        String token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);
        if (platform.getBean(ReminderDesk.class).unsubscribe(Actor.ANYBODY, token)) {
            ended.put(person, clock.instant());
        }
    }

    /** When the person ended their reminders, if they did. */
    @Nullable Instant endedBy(PersonId person) {
        return ended.get(person);
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        var text = new StringBuilder();
        add(mail.getContent(), text);
        return text.toString();
    }

    private static void add(Object content, StringBuilder text) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (int number = 0; number < parts.getCount(); number++) {
                BodyPart part = parts.getBodyPart(number);
                add(part.getContent(), text);
            }
        } else {
            text.append(content);
        }
    }

    List<Mail> log() {
        var all = new ArrayList<Mail>();
        platform.getBean(Mails.class).each(all::add);
        return all;
    }

    @Override
    public void close() {
        platform.close();
        server.stop();
    }

    /** What arrived, when, and the minutes of the day between which it may. */
    record Receipt(PersonId person, Instant at, Hours window, boolean afterTheEnd, String text) {}

    /** Minutes of the day; the last is not included. */
    record Hours(int from, int to) {}

    /** A task that was accepted. */
    record Told(int minutes, int month, boolean beyondBudget) {}

    /** One start of the platform; no configuration by its name, or every test of this package would find it. */
    @EnableAutoConfiguration
    static class Node {

        @Bean
        @Primary
        Postman accidents(@Qualifier("smtpPostman") Postman server, SimulatedYear year) {
            return new Accidents(server, year.chance, year.triesAtWrongAddress);
        }

        @Bean
        LetterWriter words() {
            return (letter, unsubscribe) -> {
                var digest = (Digest) letter.content();
                var tasks = new StringBuilder();
                digest.tasks().forEach(it -> tasks.append(it.title()).append('\n'));
                return new Written("digest", tasks.toString(), "<p>" + digest.minutes() + "</p>");
            };
        }
    }
}
