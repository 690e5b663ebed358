package org.weike.core.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.weike.core.MovableClock;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.mail.LetterWriter;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.Mailroom;
import org.weike.core.mail.Mails;
import org.weike.core.mail.Written;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** The process that is killed while it sends digests to three people over a store in a folder. */
public final class KilledSending {

    static final List<String> ADDRESSES = List.of("first@example.org", "second@example.org", "third@example.org");

    private static final Actor.Platform PLATFORM = new Actor.Platform("test");
    private static final Instant MONDAY_AT_NOON = Instant.parse("2026-03-02T04:00:00Z");

    private KilledSending() {}

    /** The library with words for its mails; no component, or the feature's own scan would find it. */
    @EnableAutoConfiguration
    static class Platform {

        @Bean
        MovableClock clock() {
            return new MovableClock(MONDAY_AT_NOON);
        }

        @Bean
        LetterWriter words() {
            return (letter, unsubscribe) -> new Written(letter.template(), "text", "<p>page</p>");
        }
    }

    /** Folder, port of the mail server, and whether there is nobody in the store yet. */
    public static void main(String... args) {
        Path folder = Path.of(args[0]);
        try (var platform = new SpringApplicationBuilder(Platform.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--weike.data=" + folder.resolve("data"),
                        "--weike.keys=" + folder.resolve("keys"),
                        "--weike.public-url=https://weike.example.cn",
                        "--weike.mail.from=weike@example.cn",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + args[1],
                        "--weike.mail.first=PT10H",
                        "--weike.reminders.first=PT10H")) {
            if (Boolean.parseBoolean(args[2])) {
                settle(platform);
            }
            platform.getBean(DigestRound.class).plan();
            platform.getBean(Mailroom.class).sendDue();
            tell(platform, folder.resolve("statuses"));
        }
    }

    private static void settle(ConfigurableApplicationContext platform) {
        platform.getBean(FirstStartDesk.class).createFirstAdministrator(PLATFORM);
        var home = platform.getBean(OrganizationDesk.class)
                .tops(PLATFORM, Permission.SEE_TREE)
                .getFirst()
                .id();
        for (String address : ADDRESSES) {
            var form = PersonForm.of("周", new StaffNumber("K" + ADDRESSES.indexOf(address)));
            var status = Status.of(Status.Standing.FULL, Instant.parse("2020-03-02T01:00:00Z"));
            var added = platform.getBean(RosterDesk.class).add(PLATFORM, home, form, status);
            PersonId person = ((PersonChange.Done) added).card().person().id();
            platform.getBean(ReminderDesk.class).reachAt(PLATFORM, person, new MailAddress(address));
        }
    }

    private static void tell(ConfigurableApplicationContext platform, Path file) {
        var statuses = new ArrayList<String>();
        platform.getBean(Mails.class).each(it -> statuses.add(it.status().name()));
        try {
            Files.write(file, statuses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
