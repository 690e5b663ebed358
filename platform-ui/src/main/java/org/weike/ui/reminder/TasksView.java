package org.weike.ui.reminder;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.weike.core.course.CourseDesk;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.reminder.DigestDesk;
import org.weike.core.reminder.Task;
import org.weike.core.reminder.TaskDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodePlace;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;

/** What the people of an organization are asked to do, and how many minutes of the month are left. */
@Route("tasks")
@Menu(title = "tasks.title", order = 44, icon = "vaadin:tasks")
@Needs(Permission.SET_TASKS)
@PermitAll
class TasksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TaskDesk tasks;
    private final transient DigestDesk digests;
    private final transient TaskDialog.Choices choices;
    private final transient OrganizationDesk organizations;
    private final transient NodePlace place;
    private final transient Clock clock;
    private final transient Actor actor;

    TasksView(
            TaskDesk tasks,
            DigestDesk digests,
            LessonDesk lessons,
            CourseDesk courses,
            OrganizationDesk organizations,
            Clock clock,
            CurrentActor current) {
        this.tasks = tasks;
        this.digests = digests;
        this.choices = new TaskDialog.Choices(lessons, courses);
        this.organizations = organizations;
        this.clock = clock;
        this.actor = current.actor();
        this.place = new NodePlace(organizations, actor, Permission.SET_TASKS);
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(place.enter(event));
    }

    private void show(OrganizationId node) {
        int left = tasks.minutes(actor, node).left();
        List<Task> open = tasks.at(actor, node);
        removeAll();
        var add = new Button(
                getTranslation("tasks.add"),
                it -> new TaskDialog(tasks, choices, actor, node, clock, () -> show(node)).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(place.header(new PageHeader(getTranslation("tasks.title")), "tasks.line", node, add));
        var budget = new Paragraph(getTranslation("tasks.left", left));
        budget.getElement().setAttribute("role", "status");
        add(budget, new MailOffNote(digests.off(actor, node)));
        if (open.isEmpty()) {
            add(new EmptyState(getTranslation("tasks.none"), getTranslation("tasks.none.text")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        open.forEach(it -> rows.add(row(it, node)));
        add(rows);
    }

    private ListItem row(Task task, OrganizationId node) {
        var facts = new Span(getTranslation(
                "tasks.facts",
                task.minutes(),
                task.lastDay(),
                organizations.path(actor, node).stream()
                        .filter(it -> it.id().equals(task.node()))
                        .findFirst()
                        .map(it -> it.name())
                        .orElse("")));
        facts.addClassName("small");
        var words = new Div(new Div(task.title()), facts);
        words.addClassName("grow");
        var row = new ListItem(words);
        if (task.waiver() != null) {
            row.add(new Tag(getTranslation("tasks.beyond", task.waiver().why()), Tag.Tone.CARE));
        }
        if (task.node().equals(node)) {
            var withdraw = new Button(getTranslation("tasks.withdraw"), it -> withdraw(task, node));
            withdraw.setAriaLabel(getTranslation("tasks.withdraw.one", task.title()));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(withdraw);
        }
        return row;
    }

    private void withdraw(Task task, OrganizationId node) {
        try {
            tasks.withdraw(actor, task.id(), task.rev());
            Said.done(getTranslation("tasks.withdrawn"));
        } catch (EditConflict doneBefore) {
            Said.problem(getTranslation("tasks.changed"));
        }
        show(node);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tasks.title");
    }
}
