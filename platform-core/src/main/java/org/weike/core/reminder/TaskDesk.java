package org.weike.core.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.course.Course;
import org.weike.core.course.CourseShelf;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.Opened;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.TimeOrdered;
import org.weike.core.storage.Leases;

/** Sets tasks that ask people for time, as far as the month's minutes of everybody below reach. */
@Desk
public final class TaskDesk {

    private static final String JOB = "reminder.tasks";
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Tasks tasks;
    private final MinuteBudget budget;
    private final DoneErrands done;
    private final LessonShelf lessons;
    private final CourseShelf courses;
    private final People people;
    private final Reach reach;
    private final AuditTrail audit;
    private final Leases leases;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            MinuteBudget budget,
            DoneErrands done,
            LessonShelf lessons,
            CourseShelf courses,
            People people,
            Reach reach,
            AuditTrail audit,
            Leases leases,
            Clock clock) {
        this.tasks = tasks;
        this.budget = budget;
        this.done = done;
        this.lessons = lessons;
        this.courses = courses;
        this.people = people;
        this.reach = reach;
        this.audit = audit;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * Asks everybody at home at the node or below. Beyond the minutes of a month only those may ask who may waive them,
     * and only with a reason.
     */
    public TaskSetting set(Actor actor, OrganizationId node, TaskForm form) {
        reach.require(actor, Permission.SET_TASKS, node);
        if (form.waiver() != null) {
            reach.require(actor, Permission.WAIVE_BUDGET, node);
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        LocalDate today = Week.ZONE.local(now).toLocalDate();
        if (form.lastDay().isBefore(today) || form.lastDay().isAfter(today.plusYears(1))) {
            return new TaskSetting.Refused(TaskSetting.Reason.BAD_DAY);
        }
        return cost(form.errand())
                .map(it -> set(actor, node, form, it, now))
                .orElseGet(() -> new TaskSetting.Refused(TaskSetting.Reason.NOT_PUBLISHED));
    }

    /** One after the other on all nodes, so that two tasks at once cannot both take the last minutes. */
    private synchronized TaskSetting set(Actor actor, OrganizationId node, TaskForm form, Cost cost, Instant now) {
        if (!leases.take(JOB, LEASE)) {
            throw new EditConflict("tasks");
        }
        try {
            YearMonth month = Week.ZONE.month(now);
            int asked = budget.mostAskedBelow(node, month);
            boolean fits = asked + cost.minutes() <= budget.ceiling();
            if (!fits && form.waiver() == null) {
                return new TaskSetting.OverBudget(
                        cost.minutes(), asked, budget.ceiling(), reach.permits(actor, Permission.WAIVE_BUDGET, node));
            }
            var waiver = fits || form.waiver() == null
                    ? null
                    : new Task.Waiver(Task.Asking.by(actor, now).by(), form.waiver());
            var task = new Task(
                    new TaskId(TimeOrdered.idAt(now)),
                    node,
                    form.errand(),
                    cost.title(),
                    cost.minutes(),
                    month.toString(),
                    Week.ZONE.midnight(form.lastDay().plusDays(1)),
                    Task.Asking.by(actor, now),
                    waiver,
                    null,
                    1);
            tasks.add(task);
            record(actor, task, waiver == null ? "task.set" : "task.setBeyondBudget");
            return new TaskSetting.Done(task);
        } finally {
            leases.giveBack(JOB);
        }
    }

    /** Asks nobody any more; who was told of it keeps the minutes as asked for. */
    public Task withdraw(Actor actor, TaskId id, long rev) {
        Task before = tasks.find(id)
                .filter(it -> reach.permits(actor, Permission.SET_TASKS, it.node()))
                .orElseThrow(OutOfReach::new);
        if (before.rev() != rev || before.withdrawn() != null) {
            throw new EditConflict("task " + id.value());
        }
        Task after = before.withdrawn(Instant.ofEpochMilli(clock.millis()));
        tasks.replace(after);
        record(actor, after, "task.withdrawn");
        return after;
    }

    /** The open tasks of those who are at home at the node: its own, and those of every node above it. */
    public List<Task> at(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        return open(node);
    }

    /** How many minutes of this month are asked for and left at the node or below. */
    public MonthMinutes minutes(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        int asked = budget.mostAskedBelow(node, Week.ZONE.month(clock.instant()));
        return new MonthMinutes(asked, budget.ceiling());
    }

    /** What the one who asks is asked to do and has not done. */
    public List<Task> own(Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            throw new OutOfReach();
        }
        return people.find(member.id())
                .map(it -> done.left(it.id(), open(it.home())))
                .orElseThrow(OutOfReach::new);
    }

    private List<Task> open(OrganizationId node) {
        Instant now = clock.instant();
        return tasks.at(reach.path(node), now).stream()
                .filter(it -> it.isOpenAt(now))
                .toList();
    }

    private void record(Actor actor, Task task, String act) {
        var details = task.waiver() == null
                ? Map.of("minutes", String.valueOf(task.minutes()))
                : Map.of(
                        "minutes",
                        String.valueOf(task.minutes()),
                        "why",
                        task.waiver().why());
        audit.record(actor, AuditEntry.at(task.node(), act, task.id().value()).detailed(details));
    }

    private Optional<Cost> cost(Errand errand) {
        return switch (errand) {
            case Errand.StudyLesson it ->
                published(it.lesson())
                        .map(lesson -> new Cost(
                                lesson.header().title(), lesson.header().minutes()));
            case Errand.StudyCourse it ->
                courses.open(it.course())
                        .filter(course -> course.status() == Course.Status.PUBLISHED)
                        .map(this::cost);
            case Errand.Announced it -> Optional.of(new Cost(it.words(), it.minutes()));
        };
    }

    private Cost cost(Course course) {
        int minutes = course.lessons().stream()
                .flatMap(it -> published(it).stream())
                .mapToInt(it -> it.header().minutes())
                .sum();
        return new Cost(course.title(), minutes);
    }

    private Optional<LessonVersion> published(LessonId lesson) {
        return lessons.open(lesson)
                .filter(Opened.Published.class::isInstance)
                .map(it -> ((Opened.Published) it).version());
    }

    /** What a task is called and costs. */
    private record Cost(String title, int minutes) {}
}
