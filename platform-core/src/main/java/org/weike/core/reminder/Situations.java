package org.weike.core.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weike.core.ledger.LedgerDesk;
import org.weike.core.ledger.LedgerQuestion;
import org.weike.core.ledger.PersonRow;
import org.weike.core.mail.Mail;
import org.weike.core.mail.MailId;
import org.weike.core.mail.Mails;
import org.weike.core.mail.Undeliverables;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Goes through the rows of a ledger and adds what decides about reminders, many rows at once. */
@Component
final class Situations {

    private static final int BATCH = 500;

    private final LedgerDesk ledgers;
    private final ReminderWishes wishes;
    private final Undeliverables undeliverables;
    private final Mails mails;
    private final Tasks tasks;
    private final DoneErrands done;
    private final Reach reach;
    private final Clock clock;

    Situations(
            LedgerDesk ledgers,
            ReminderWishes wishes,
            Undeliverables undeliverables,
            Mails mails,
            Tasks tasks,
            DoneErrands done,
            Reach reach,
            Clock clock) {
        this.ledgers = ledgers;
        this.wishes = wishes;
        this.undeliverables = undeliverables;
        this.mails = mails;
        this.tasks = tasks;
        this.done = done;
        this.reach = reach;
        this.clock = clock;
    }

    /** Everybody in the ledger's order, within the actor's reach. */
    void each(Actor actor, LedgerQuestion question, Consumer<Situation> sink) {
        var asked = new HashMap<OrganizationId, List<Task>>();
        var batch = new ArrayList<PersonRow>();
        ledgers.each(actor, question, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                look(batch, asked, sink);
            }
        });
        look(batch, asked, sink);
    }

    private void look(List<PersonRow> batch, Map<OrganizationId, List<Task>> asked, Consumer<Situation> sink) {
        Instant now = clock.instant();
        var people = batch.stream().map(PersonRow::person).toList();
        Map<PersonId, ReminderWish> wished =
                wishes.findAll(people).stream().collect(Collectors.toMap(ReminderWish::id, Function.identity()));
        Set<String> failing = undeliverables.among(wished.values().stream()
                .flatMap(it -> it.sealedAddress().stream())
                .map(it -> it.lookup())
                .toList());
        var week = Week.of(now);
        Set<MailId> had = mails
                .findAll(wished.keySet().stream()
                        .map(it -> DigestIds.of(it, week))
                        .toList())
                .stream()
                .map(Mail::id)
                .collect(Collectors.toSet());
        var left = done.left(asked(batch, asked, now));
        for (PersonRow row : batch) {
            var wish = wished.get(row.person());
            sink.accept(new Situation(
                    row,
                    wish,
                    row.isShort() || !left.getOrDefault(row.person(), List.of()).isEmpty(),
                    wish != null
                            && wish.address() != null
                            && failing.contains(wish.address().lookup()),
                    had.contains(DigestIds.of(row.person(), week))));
        }
        batch.clear();
    }

    /** The open tasks at the home of everybody who has something to do for them alone. */
    private Map<PersonId, List<Task>> asked(List<PersonRow> batch, Map<OrganizationId, List<Task>> asked, Instant now) {
        return batch.stream()
                .filter(it -> !it.isShort())
                .collect(Collectors.toMap(
                        PersonRow::person, it -> open(it.home().organization(), asked, now), (one, same) -> one));
    }

    private List<Task> open(OrganizationId home, Map<OrganizationId, List<Task>> asked, Instant now) {
        return asked.computeIfAbsent(
                home,
                it -> tasks.at(reach.path(it), now).stream()
                        .filter(task -> task.isOpenAt(now))
                        .toList());
    }
}
