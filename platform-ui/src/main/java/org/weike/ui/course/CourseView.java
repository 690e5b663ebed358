package org.weike.ui.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.weike.core.course.Course;
import org.weike.core.course.Course.Status;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.OwnerChoice;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** One course: what it is for and its lessons in order; its editors change, publish and withdraw it from here. */
@Route("courses/:course")
@PermitAll
class CourseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String COURSE = "course";

    private final transient CourseDesk courses;
    private final transient LessonDesk lessons;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient CurrentActor current;
    private final transient Actor actor;
    private String title = "";

    CourseView(
            CourseDesk courses,
            LessonDesk lessons,
            OrganizationDesk organizations,
            NodeNames names,
            CurrentActor current) {
        this.courses = courses;
        this.lessons = lessons;
        this.organizations = organizations;
        this.names = names;
        this.current = current;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(find(new CourseId(event.getRouteParameters().get(COURSE).orElseThrow())));
    }

    /** As it is now for those who may edit it, else as its readers see it. */
    private Course find(CourseId id) {
        try {
            return courses.draft(actor, id);
        } catch (OutOfReach e) {
            return courses.open(actor, id);
        }
    }

    private void show(Course course) {
        title = course.title();
        removeAll();
        var header = new PageHeader(course.title()).line(course.summary());
        header.actions(actions(course).toArray(Component[]::new));
        add(
                new RouterLink(getTranslation("courses.back"), CoursesView.class),
                header,
                about(course),
                lessonsOf(course));
    }

    private List<Component> actions(Course course) {
        var actions = new ArrayList<Component>();
        boolean mayPublish = permits(Permission.PUBLISH_LESSONS, course);
        if (current.mayAnywhere(Permission.EDIT_LESSONS)) {
            actions.add(new Button(getTranslation("course.copy"), it -> copy(course)));
        }
        if (course.owner() != null
                && permits(Permission.EDIT_LESSONS, course)
                && (mayPublish || course.status() != Status.PUBLISHED)) {
            actions.add(new Button(getTranslation("course.edit"), it -> edit(course)));
        }
        if (mayPublish) {
            actions.add(course.status() == Status.PUBLISHED ? withdraw(course) : publish(course));
        }
        if (course.status() == Status.PUBLISHED) {
            var start = new Button(getTranslation("course.start"));
            var page = new Anchor("/course/" + course.id().value(), start);
            page.setRouterIgnore(true);
            actions.add(page);
        }
        return actions;
    }

    /** Whether the course is within reach; what came with the platform is so for those who reach the whole tree. */
    private boolean permits(Permission permission, Course course) {
        OrganizationId owner = course.owner();
        return organizations.tops(actor, permission).stream()
                .anyMatch(it -> it.above().isEmpty() || (owner != null && isWithin(owner, it.id())));
    }

    private boolean isWithin(OrganizationId node, OrganizationId top) {
        try {
            return organizations.path(actor, node).stream()
                    .anyMatch(it -> it.id().equals(top));
        } catch (OutOfReach e) {
            return false;
        }
    }

    private Button publish(Course course) {
        var publish = new Button(getTranslation("editor.publish"), it -> {
            show(courses.publish(actor, course.id(), course.rev()));
            Said.done(getTranslation("course.publishedNow"));
        });
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        return publish;
    }

    private Button withdraw(Course course) {
        var withdraw = new Button(getTranslation("editor.withdraw"), it -> {
            Course withdrawn = courses.withdraw(actor, course.id(), course.rev());
            show(withdrawn);
            Said.undoable(
                    getTranslation("course.withdrawn"),
                    getTranslation("kit.undo"),
                    () -> show(courses.publish(actor, withdrawn.id(), withdrawn.rev())));
        });
        withdraw.addThemeVariants(ButtonVariant.ERROR);
        return withdraw;
    }

    private void edit(Course course) {
        getUI().ifPresent(it -> it.navigate(CourseFormView.class, CourseFormView.editing(course.id())));
    }

    private void copy(Course course) {
        OwnerChoice.choose(
                organizations,
                actor,
                owner -> getUI().ifPresent(it ->
                        it.navigate(CourseFormView.class, CourseFormView.copying(course.id(), owner.id()))));
    }

    private Section about(Course course) {
        OrganizationId owner = course.owner();
        var facts = new Facts()
                .say(
                        getTranslation("course.status"),
                        new Tag(getTranslation("course.status." + course.status()), CourseTones.of(course.status())))
                .sayIfAny(
                        getTranslation("lesson.audience"),
                        course.audience().stream()
                                .map(it -> getTranslation("audience." + it))
                                .collect(Collectors.joining(getTranslation("kit.and"))))
                .say(
                        getTranslation("course.owner"),
                        owner == null ? getTranslation("course.shipped") : names.way(actor, owner))
                .say(getTranslation("lesson.changed"), Moments.text(course.changed(), getLocale()));
        var introduction = new Html("<div class=\"prose\">" + course.introduction() + "</div>");
        var section = new Section(new H2(getTranslation("course.about")), introduction, facts);
        section.addClassName("section");
        return section;
    }

    private Section lessonsOf(Course course) {
        var rows = new OrderedList();
        rows.addClassNames("rows", "numbered");
        course.lessons().forEach(it -> rows.add(row(it)));
        var section = new Section(
                new H2(getTranslation("course.lessons.count", course.lessons().size())), rows);
        section.addClassName("section");
        return section;
    }

    private ListItem row(LessonId lesson) {
        return switch (lessons.open(actor, lesson)) {
            case Opened.Published published -> {
                var header = published.version().header();
                var link = new Anchor("lessons/" + lesson.value(), header.title());
                link.setRouterIgnore(false);
                link.addClassName("grow");
                var minutes = new Span(getTranslation("lesson.minutes.each", header.minutes()));
                minutes.addClassName("small");
                yield new ListItem(link, minutes);
            }
            case Opened.Withdrawn withdrawn -> {
                var name = new Span(withdrawn.title());
                name.addClassName("grow");
                yield new ListItem(name, new Tag(getTranslation("lesson.status.WITHDRAWN"), Tag.Tone.CARE));
            }
        };
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
