package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.weike.core.lesson.Header;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonVersion;
import org.weike.core.lesson.Opened;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.scanpoint.CodePicture;
import org.weike.core.scanpoint.CodeUse;
import org.weike.core.scanpoint.QrEncoder;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CodeImage;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.OwnerChoice;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.PlatformAddress;
import org.weike.wording.Moments;

/** One lesson before it is studied: what it is about, how it looks on a phone, and where to begin. */
@Route("lessons/:lesson")
@PermitAll
class LessonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String LESSON = "lesson";

    private final transient LessonDesk lessons;
    private final transient OrganizationDesk organizations;
    private final transient QrEncoder encoder;
    private final transient PlatformAddress address;
    private final transient CurrentActor current;
    private final transient Actor actor;
    private String title = "";

    LessonView(
            LessonDesk lessons,
            OrganizationDesk organizations,
            QrEncoder encoder,
            PlatformAddress address,
            CurrentActor current) {
        this.lessons = lessons;
        this.organizations = organizations;
        this.encoder = encoder;
        this.address = address;
        this.current = current;
        this.actor = current.actor();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new LessonId(event.getRouteParameters().get(LESSON).orElseThrow());
        removeAll();
        add(new RouterLink(getTranslation("lessons.back"), CatalogueView.class));
        switch (lessons.open(actor, id)) {
            case Opened.Published published -> show(published.version());
            case Opened.Withdrawn withdrawn -> show(withdrawn);
        }
    }

    private void show(Opened.Withdrawn withdrawn) {
        title = withdrawn.title();
        add(new EmptyState(
                getTranslation("lesson.withdrawnTitle", withdrawn.title()),
                getTranslation("lesson.withdrawn.text", Moments.day(withdrawn.since(), getLocale()))));
    }

    private void show(LessonVersion version) {
        Header header = version.header();
        String page = "/learn/" + version.lesson().value();
        title = header.title();
        var start = new Button(getTranslation("lesson.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        var begin = new Anchor(page, start);
        begin.setRouterIgnore(true);
        var head = new PageHeader(header.title()).line(header.summary()).actions(begin);
        if (current.mayAnywhere(Permission.EDIT_LESSONS)) {
            head.actions(new Button(getTranslation("lesson.copy"), it -> copy(version.lesson())), begin);
        }
        var about = new Div(facts(version), phone(page));
        about.addClassName("column");
        var frame = new IFrame(page);
        frame.setTitle(getTranslation("lesson.preview"));
        frame.addClassName("phone-frame");
        // No script runs in it: looking at a lesson here is not studying it.
        frame.setSandbox(IFrame.SandboxType.ALLOW_SAME_ORIGIN);
        var beside = new Div(about, frame);
        beside.addClassName("two-columns");
        add(head, beside);
    }

    private Section facts(LessonVersion version) {
        Header header = version.header();
        String audience = header.audience().stream()
                .map(it -> getTranslation("audience." + it))
                .collect(Collectors.joining("、"));
        var sources = new UnorderedList();
        header.sources().forEach(it -> sources.add(new ListItem(it)));
        var section = new Section(
                new H2(getTranslation("lesson.about")),
                new Facts()
                        .say(getTranslation("lesson.length"), getTranslation("lesson.minutes.each", header.minutes()))
                        .say(getTranslation("lesson.realTime"), Moments.length(version.realTime()))
                        .say(getTranslation("lesson.audience"), audience)
                        .sayIfAny(getTranslation("lesson.topics"), String.join("、", header.topics()))
                        .say(
                                getTranslation("lesson.questions"),
                                "" + version.recall().size())
                        .say(getTranslation("lesson.version"), "" + version.number()),
                new H2(getTranslation("lesson.sources")),
                sources);
        section.addClassName("section");
        return section;
    }

    private Section phone(String page) {
        String url = address.current().base() + page;
        var section = new Section(
                new H2(getTranslation("lesson.onPhone")),
                new CodeImage(
                        new CodePicture(encoder.encode(url, CodeUse.SCREEN), true),
                        getTranslation("lesson.onPhone.code")),
                new Span(url));
        section.addClassNames("section", "wide-only");
        return section;
    }

    private void copy(LessonId id) {
        OwnerChoice.choose(
                organizations,
                actor,
                owner -> getUI().ifPresent(it -> it.navigate(
                        EditorView.class,
                        EditorView.parameters(
                                lessons.copy(actor, id, owner.id()).id()))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
