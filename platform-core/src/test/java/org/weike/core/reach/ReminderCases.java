package org.weike.core.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.BRANCH;
import static org.weike.core.reach.ReachWorld.EAST;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.reach.ReachWorld.WEST;
import static org.weike.core.reach.ReachWorld.WEST_BRANCH;
import static org.weike.core.shared.Actor.ANYBODY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.TestPlatform;
import org.weike.core.mail.AddressSafe;
import org.weike.core.mail.Addressee;
import org.weike.core.mail.Correspondence;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.MailId;
import org.weike.core.mail.Mails;
import org.weike.core.mail.PostOffice;
import org.weike.core.mail.Saying;
import org.weike.core.mail.UnsubscribeLinks;
import org.weike.core.organization.Role;
import org.weike.core.reminder.AddressQuestion;
import org.weike.core.reminder.DailyWindow;
import org.weike.core.reminder.DigestDesk;
import org.weike.core.reminder.Errand;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.reminder.Task;
import org.weike.core.reminder.TaskDesk;
import org.weike.core.reminder.TaskForm;
import org.weike.core.reminder.TaskSetting;
import org.weike.core.search.Filter;
import org.weike.core.shared.Actor;

/** Reminders, and what tasks ask of people. */
@Component
final class ReminderCases implements ReachCases {

    private static final MailAddress ADDRESS = new MailAddress("zhou@example.org");

    private final ReachWorld world;
    private final ReminderDesk reminders;
    private final TaskDesk tasks;
    private final UnsubscribeLinks links;
    private final PostOffice office;
    private final AddressSafe safe;
    private final List<Correspondence> speakers;
    private final Mails mails;

    ReminderCases(
            ReachWorld world,
            ReminderDesk reminders,
            TaskDesk tasks,
            UnsubscribeLinks links,
            PostOffice office,
            AddressSafe safe,
            List<Correspondence> speakers,
            Mails mails) {
        this.world = world;
        this.reminders = reminders;
        this.tasks = tasks;
        this.links = links;
        this.office = office;
        this.safe = safe;
        this.speakers = speakers;
        this.mails = mails;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(reminders(), digests(), tasks());
    }

    private DeskCases reminders() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(ReminderDesk.class)
                .byNode("of", secretary, () -> given(world.person().id()))
                .byNode("reachAt", secretary, () -> given(world.person().id(), ADDRESS))
                .byNode("unmask", secretary, () -> {
                    var person = world.person().id();
                    reminders.reachAt(PLATFORM, person, ADDRESS);
                    return given(person);
                })
                .withoutNode("isProof", "It says of nobody whose address it is; a signature is the limit.", trial -> {
                    trial.hides("true", ANYBODY, List.of(token(world.colleague())));
                    trial.shows("true", ANYBODY, List.of(proof()));
                })
                .withoutNode(
                        "confirm",
                        "Whoever reads mail at the address confirms it; a signature is the limit.",
                        trial -> {
                            trial.hides("true", ANYBODY, List.of(token(world.colleague())));
                            trial.shows("true", ANYBODY, List.of(proof()));
                        })
                .withoutNode("prove", "It takes no id: everybody proves their own address.", trial -> {
                    trial.isOutOfReach(ANYBODY, List.of());
                    trial.succeeds(world.colleague(), List.of());
                })
                .withoutNode("choose", "It takes no id: everybody chooses for themselves.", trial -> {
                    trial.isOutOfReach(ANYBODY, List.of(DailyWindow.USUAL, false, Locale.ENGLISH));
                    trial.succeeds(world.colleague(), List.of(DailyWindow.USUAL, true, Locale.ENGLISH));
                })
                .withoutNode("isLink", "It says of nobody whose link it is; a signature is the limit.", trial -> {
                    trial.shows("true", ANYBODY, List.of(token(world.colleague())));
                    trial.hides("true", ANYBODY, List.of(token(world.colleague()) + "x"));
                })
                .withoutNode(
                        "unsubscribe",
                        "Whoever holds the link in a mail ends these mails; a signature is the limit.",
                        trial -> {
                            var person = world.person().id();
                            trial.hides("true", ANYBODY, List.of(token(Actor.of(person)) + "x"));
                            assertThat(reminders.of(PLATFORM, person).wanted()).isTrue();
                            trial.shows("true", ANYBODY, List.of(token(Actor.of(person))));
                            assertThat(reminders.of(PLATFORM, person).wanted()).isFalse();
                        });
    }

    /** The token of the link that somebody new finds in their mail. */
    private String proof() {
        var person = world.person().id();
        reminders.reachAt(Actor.of(person), person, ADDRESS);
        var question = speakers.stream()
                .filter(it -> it.kind().equals("confirm"))
                .map(it -> it.say(mails.to(person).getFirst(), TestPlatform.MONDAY_AT_NINE))
                .findFirst()
                .orElseThrow();
        String link = ((AddressQuestion) ((Saying.Now) question).letter().content())
                .link()
                .toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String token(Actor actor) {
        String link = links.of(ReachWorld.idOf(actor)).toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private DeskCases digests() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(DigestDesk.class)
                .byNode("off", secretary, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("preview", secretary, () -> given(world.person().id()))
                .byNode("dryRun", secretary, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("toHelp", secretary, () -> given(BRANCH).butNever(WEST_BRANCH))
                .byNode("log", secretary, () -> {
                    var person = world.person();
                    var id = new MailId("digest:2026-W10:" + person.id().value());
                    office.plan(
                            id,
                            new Addressee(person.id(), person.home(), safe.seal(ADDRESS)),
                            TestPlatform.MONDAY_AT_NINE);
                    world.indexed("digest", id.value());
                    return given(DigestDesk.LOG.where(new Filter.Ids(Set.of(id.value()))))
                            .showing(id.value());
                });
    }

    private DeskCases tasks() {
        var organizer = Role.ORGANIZER;
        return DeskCases.of(TaskDesk.class)
                .byNode("set", organizer, () -> given(EAST, form()).butNever(WEST, form()))
                .byNode("withdraw", organizer, () -> {
                    var task = task();
                    return given(task.id(), task.rev());
                })
                .byNode("at", organizer, () -> given(EAST).butNever(WEST))
                .byNode("minutes", organizer, () -> given(EAST).butNever(WEST))
                .withoutNode("own", "It takes no id: what one is asked for is all that it can show.", trial -> {
                    trial.isOutOfReach(ANYBODY, List.of());
                    trial.succeeds(world.colleague(), List.of());
                });
    }

    private static TaskForm form() {
        return TaskForm.of(new Errand.Announced("到支部看一课", 1), LocalDate.of(2026, 3, 20));
    }

    private Task task() {
        return ((TaskSetting.Done) tasks.set(PLATFORM, EAST, form())).task();
    }
}
