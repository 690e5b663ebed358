package org.weike.ui.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.course.Course;
import org.weike.core.course.CourseChange;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseForm;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.ContentProblem;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;

/** Puts a course together: a new one of an organization, a copy of another one, or one that is there already. */
@Route("course-form")
@Needs(Permission.EDIT_LESSONS)
@PermitAll
class CourseFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COURSE = "course";
    private static final String OWNER = "owner";
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_SUMMARY = 200;
    private static final int LONGEST_INTRODUCTION = 4_000;

    private final TextField title = new TextField(getTranslation("course.title"));
    private final TextField summary = new TextField(getTranslation("course.summary"));
    private final TextArea introduction = new TextArea(getTranslation("course.introduction"));
    private final CheckboxGroup<Audience> audience = new CheckboxGroup<>(getTranslation("lesson.audience"));
    private final LessonOrder order;
    private final UnorderedList problems = new UnorderedList();
    private final transient CourseDesk courses;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final Div recalled = new Div();
    private transient @Nullable Function<CourseForm, CourseChange> write;
    private transient @Nullable KeptDraft kept;

    CourseFormView(CourseDesk courses, LessonDesk lessons, OrganizationDesk organizations, CurrentActor current) {
        this.courses = courses;
        this.organizations = organizations;
        this.actor = current.actor();
        order = new LessonOrder(lessons, actor, this::keep);
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        summary.setMaxLength(LONGEST_SUMMARY);
        summary.setRequiredIndicatorVisible(true);
        summary.setHelperText(getTranslation("course.summary.help"));
        introduction.setMaxLength(LONGEST_INTRODUCTION);
        introduction.setHelperText(getTranslation("course.introduction.help"));
        introduction.setMinRows(4);
        introduction.setRequiredIndicatorVisible(true);
        Stream.of(title, summary, introduction).forEach(this::keepAsTyped);
        audience.addValueChangeListener(it -> keepIf(it.isFromClient()));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(it -> getTranslation("audience." + it));
        audience.addThemeName("horizontal");
        problems.addClassName("problems");
        problems.setVisible(false);
        recalled.addClassNames("notice", "toolbar");
        recalled.getElement().setAttribute("role", "status");
        recalled.setVisible(false);
        addClassNames("page", "reading");
    }

    static QueryParameters editing(CourseId course) {
        return QueryParameters.of(COURSE, course.value());
    }

    static QueryParameters beginning(OrganizationId owner) {
        return QueryParameters.of(OWNER, owner.value());
    }

    static QueryParameters copying(CourseId course, OrganizationId owner) {
        return beginning(owner).merging(COURSE, course.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var state = QueryState.of(event.getLocation());
        if (state.isSet(OWNER)) {
            begin(new OrganizationId(state.text(OWNER)));
            if (state.isSet(COURSE)) {
                take(courses.open(actor, new CourseId(state.text(COURSE))));
            }
        } else if (state.isSet(COURSE)) {
            edit(courses.draft(actor, new CourseId(state.text(COURSE))));
        } else {
            throw new OutOfReach();
        }
        recall(new KeptDraft(event.getUI(), event.getLocation().getPathWithQueryParameters()));
    }

    private void keepAsTyped(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(it -> keepIf(it.isFromClient()));
    }

    private void keepIf(boolean changedByHand) {
        if (changedByHand) {
            keep();
        }
    }

    private void keep() {
        KeptDraft here = kept;
        if (here != null) {
            here.keep(new CourseDraft(
                    title.getValue(),
                    summary.getValue(),
                    introduction.getValue(),
                    List.copyOf(audience.getValue()),
                    order.lessons().stream().map(LessonId::value).toList()));
        }
    }

    /** Shows what was typed before a reload, and offers what is saved instead. */
    private void recall(KeptDraft here) {
        kept = here;
        recalled.setVisible(false);
        here.recall(draft -> {
            title.setValue(draft.title());
            summary.setValue(draft.summary());
            introduction.setValue(draft.introduction());
            audience.setValue(Set.copyOf(draft.audience()));
            order.show(draft.lessonIds());
            var drop = new Button(getTranslation("course.draft.drop"), it -> {
                here.forget();
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            recalled.removeAll();
            recalled.add(new Span(getTranslation("course.draft.recalled")), drop);
            recalled.setVisible(true);
        });
    }

    private void forget() {
        KeptDraft here = kept;
        if (here != null) {
            here.forget();
        }
    }

    private void begin(OrganizationId owner) {
        write = form -> courses.begin(actor, owner, form);
        show(
                new PageHeader(getTranslation("courses.begin"))
                        .line(getTranslation(
                                "course.belongs",
                                organizations.open(actor, owner).name())),
                "courses");
    }

    private void edit(Course course) {
        write = form -> courses.save(actor, course.id(), course.rev(), form);
        show(
                new PageHeader(getTranslation("course.edit.title", course.title()))
                        .line(
                                course.status() == Course.Status.PUBLISHED
                                        ? getTranslation("course.edit.published")
                                        : ""),
                "courses/" + course.id().value());
        take(course);
    }

    private void take(Course course) {
        title.setValue(course.title());
        summary.setValue(course.summary());
        introduction.setValue(course.text().introduction().text());
        audience.setValue(Set.copyOf(course.audience()));
        order.show(course.lessons());
    }

    private void show(PageHeader header, String back) {
        var cancel = new Button(getTranslation("kit.cancel"), it -> {
            forget();
            getUI().ifPresent(ui -> ui.navigate(back));
        });
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var about = new Section(new H2(getTranslation("course.about")), title, summary, introduction, audience);
        about.addClassName("section");
        var lessons = new Section(new H2(getTranslation("course.lessons.order")), order);
        lessons.addClassName("section");
        removeAll();
        add(header.actions(cancel, save), recalled, problems, about, lessons);
    }

    private void save() {
        mark(title, "course.title.missing");
        mark(summary, "course.summary.missing");
        mark(introduction, "course.introduction.missing");
        boolean fine = order.isFine();
        Function<CourseForm, CourseChange> writing = write;
        if (title.isInvalid() || summary.isInvalid() || introduction.isInvalid() || !fine || writing == null) {
            return;
        }
        var form = new CourseForm(
                title.getValue(),
                summary.getValue(),
                introduction.getValue(),
                List.copyOf(audience.getValue()),
                order.lessons());
        switch (writing.apply(form)) {
            case CourseChange.Done done -> {
                forget();
                Said.done(getTranslation("kit.saved"));
                var id = done.course().id().value();
                getUI().ifPresent(it -> it.navigate(CourseView.class, new RouteParameters(CourseView.COURSE, id)));
            }
            case CourseChange.Refused refused -> show(refused.problems());
        }
    }

    private void show(List<ContentProblem> found) {
        problems.setVisible(true);
        problems.removeAll();
        found.forEach(it -> problems.add(new ListItem(
                getTranslation("problem." + it.code(), it.arguments().toArray()))));
        Said.problem(getTranslation("course.refused", found.size()));
    }

    private void mark(TextFieldBase<?, String> field, String problem) {
        field.setInvalid(field.getValue().isBlank());
        field.setErrorMessage(getTranslation(problem));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("courses.title");
    }
}
