package org.weike.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.weike.core.mail.Mail;
import org.weike.core.mail.MailStatus;
import org.weike.core.reminder.SimulatedYear.Receipt;
import org.weike.core.shared.PersonId;

/** What people got in a year, by what a real mail server took for them, and what the send log says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearOfRemindersTest {

    private static final int CEILING = 90;
    private static final Pattern TITLE = Pattern.compile("Task\\d{4}\\.");

    private final long seed = Long.getLong("weike.seed", System.nanoTime());

    @TempDir
    private static Path folder;

    private SimulatedYear year;
    private List<Mail> log;

    @BeforeAll
    void goBy() throws Exception {
        System.out.printf("reminders: a year of seed %d%n", seed);
        year = new SimulatedYear(seed, folder);
        year.goBy();
        log = year.log();
        System.out.printf(
                "reminders: %d mails got, %d in the log, %d unclear, %d power cuts, %d restarts, %d tasks, %d refused%n",
                year.receipts.size(),
                log.size(),
                count(MailStatus.UNCLEAR),
                year.powerCuts,
                year.restarts,
                year.tasks.size(),
                year.refusedTasks);
    }

    @AfterAll
    void end() {
        year.close();
    }

    private long count(MailStatus status) {
        return log.stream().filter(it -> it.status() == status).count();
    }

    @Test
    void somethingHappened() {
        assertThat(year.receipts).hasSizeGreaterThan(200);
        assertThat(year.powerCuts).isPositive();
        assertThat(year.restarts).isPositive();
        assertThat(count(MailStatus.UNCLEAR)).isPositive();
        assertThat(year.refusedTasks).isPositive();
    }

    @Test
    void nobodyGetsTwoDigestsInAWeek() {
        var seen = new HashSet<String>();

        assertThat(year.receipts)
                .allSatisfy(it -> assertThat(seen.add(it.person().value() + YearInChina.week(it.at())))
                        .as("%s at %s", it.person().value(), it.at())
                        .isTrue());
    }

    @Test
    void nobodyIsWrittenToOutsideTheirHours() {
        assertThat(year.receipts)
                .allSatisfy(it -> assertThat(YearInChina.minuteOfDay(it.at()))
                        .isBetween(it.window().from(), it.window().to() - 1));
    }

    @Test
    void nobodyIsWrittenToWhoEndedItOrOwesNothing() {
        assertThat(year.receipts).noneMatch(Receipt::afterTheEnd);
        assertThat(year.receipts).noneMatch(it -> address(it).startsWith("nothing"));
        assertThat(year.triesAtWrongAddress).hasValue(1);
    }

    private String address(Receipt receipt) {
        return year.addresses.getOrDefault(receipt.person(), "");
    }

    @Test
    void nobodyIsAskedForMoreMinutesThanAMonthHas() {
        var told = new HashMap<String, Set<String>>();
        for (Receipt receipt : year.receipts) {
            var titles = TITLE.matcher(receipt.text());
            while (titles.find()) {
                var task = task(titles.group());
                if (!task.beyondBudget()) {
                    told.computeIfAbsent(receipt.person().value() + task.month(), it -> new HashSet<>())
                            .add(titles.group());
                }
            }
        }

        assertThat(told).isNotEmpty();
        assertThat(told)
                .allSatisfy((month, titles) -> assertThat(titles.stream()
                                .mapToInt(it -> task(it).minutes())
                                .sum())
                        .isLessThanOrEqualTo(CEILING));
    }

    private SimulatedYear.Told task(String title) {
        return Objects.requireNonNull(year.tasks.get(title));
    }

    @Test
    void nothingIsLostButWhatIsUnclear() {
        Map<String, MailStatus> outcomes = new HashMap<>();
        log.forEach(it -> outcomes.put(
                it.addressee().person().value() + YearInChina.week(it.progress().planned()), it.status()));
        var got = new HashSet<String>();
        year.receipts.forEach(it -> got.add(it.person().value() + YearInChina.week(it.at())));

        for (var each : year.addresses.entrySet()) {
            PersonId person = each.getKey();
            if (each.getValue().startsWith("p")) {
                for (long week = first(); week < first() + 52 && !isOver(person, week); week++) {
                    String key = person.value() + week;
                    assertThat(got.contains(key) || outcomes.get(key) == MailStatus.UNCLEAR)
                            .as("%s in week %d: %s", person.value(), week - first(), outcomes.get(key))
                            .isTrue();
                }
            }
        }
    }

    private static long first() {
        return YearInChina.week(SimulatedYear.BEGINS.plus(Duration.ofHours(1)));
    }

    private boolean isOver(PersonId person, long week) {
        var end = year.endedBy(person);
        return end != null && week >= YearInChina.week(end);
    }

    @Test
    void theLogSaysWhatHappened() {
        var got = new HashSet<String>();
        year.receipts.forEach(it -> got.add(it.person().value() + YearInChina.week(it.at())));
        for (Mail mail : log) {
            String key = mail.addressee().person().value()
                    + YearInChina.week(mail.progress().planned());
            switch (mail.status()) {
                case SENT -> assertThat(got).contains(key);
                case PLANNED, REFUSED, DROPPED -> assertThat(got).doesNotContain(key);
                case UNCLEAR -> assertThat(mail.progress().reason()).isNotNull();
                case SENDING, BOUNCED -> throw new AssertionError(mail.status());
            }
        }
    }
}
