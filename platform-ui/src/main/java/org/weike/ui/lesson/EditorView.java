package org.weike.ui.lesson;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.CreditDesk;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonStatus;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.Publishing;
import org.weike.core.lesson.ReadLesson;
import org.weike.core.organization.Permission;
import org.weike.core.organization.RoleDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** Writes one lesson: Markdown beside the phone that will show it. What is typed is kept as the author pauses. */
@Route("editor/:lesson")
@Needs(Permission.EDIT_LESSONS)
@PermitAll
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LESSON = "lesson";
    private static final String BLOCK = "block";
    private static final int PAUSE = 900;

    /** A field that has just been opened is shown and has its text some frames later, and does not scroll by itself. */
    private static final String SELECT_LINE = """
            const select = (frames) => {
              const field = this.inputElement;
              if (!field || !field.value || !field.getClientRects().length) {
                if (frames) requestAnimationFrame(() => select(frames - 1));
                return;
              }
              const lines = field.value.split('\\n');
              const at = lines.slice(0, $0 - 1).join('\\n').length + ($0 > 1 ? 1 : 0);
              field.focus();
              field.setSelectionRange(at, at + (lines[$0 - 1] || '').length);
              const frame = this.shadowRoot.querySelector('[part="input-field"]');
              frame.scrollTop = field.scrollHeight * ($0 - 1) / lines.length - frame.clientHeight / 3;
            };
            select(120);
            """;

    private final transient LessonDesk lessons;
    private final transient Actor actor;
    private final transient RoleDesk roles;
    private final boolean mayMakeCodes;
    private final PageHeader header = new PageHeader("");
    private final Span kept = new Span();
    private final Div next = new Div();
    private final TextArea source = new TextArea();
    private final PhonePreview preview = new PhonePreview();
    private final ProblemList problems = new ProblemList(this::jump);
    private final MediaShelf media;
    private final HeaderForm head;
    private final WordShelf words;
    private transient @Nullable Lesson lesson;

    EditorView(LessonDesk lessons, MediaDesk mediaDesk, RoleDesk roles, CreditDesk credit, CurrentActor current) {
        this.lessons = lessons;
        this.actor = current.actor();
        this.roles = roles;
        this.mayMakeCodes = current.mayAnywhere(Permission.EDIT_POINTS);
        media = new MediaShelf(mediaDesk, actor, new Draft());
        head = new HeaderForm(lessons, actor, this::rewrite);
        words = new WordShelf(credit.lessonBands(actor), this::rewrite);
        source.addClassName("source");
        source.setLabel(getTranslation("editor.source"));
        source.setWidthFull();
        source.setMaxLength(100_000);
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.setValueChangeTimeout(PAUSE);
        source.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                keep();
            }
        });
        kept.addClassNames("small", "kept");
        kept.getElement().setAttribute("role", "status");
        Shortcuts.addShortcutListener(this, this::keep, Key.KEY_S, KeyModifier.CONTROL)
                .setBrowserDefaultAllowed(false);
        var writing = new Div(head, source, problems, words, media);
        writing.addClassName("column");
        var beside = new Div(writing, preview);
        beside.addClassNames("two-columns", "editing");
        addClassName("page");
        add(new RouterLink(getTranslation("editor.back"), ManuscriptsView.class), header, next, beside);
    }

    static RouteParameters parameters(LessonId id) {
        return new RouteParameters(LESSON, id.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(lessons.draft(
                actor, new LessonId(event.getRouteParameters().get(LESSON).orElseThrow())));
        source.setValue(lesson().draft().text());
        look();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BLOCK)
                .filter(it -> it.matches("[0-9]{1,3}"))
                .ifPresent(it -> jumpTo(Integer.parseInt(it)));
    }

    /** Leads to a passage of the lesson, as readers count them from 0. */
    static QueryParameters at(int block) {
        return QueryParameters.of(BLOCK, String.valueOf(block));
    }

    /** The draft may have been rewritten since; the passage is where it was then, or the last one. */
    private void jumpTo(int block) {
        List<Integer> lines = read().body().lines();
        if (!lines.isEmpty()) {
            jump(lines.get(Math.min(block, lines.size() - 1)));
        }
    }

    private void show(Lesson shown) {
        lesson = shown;
        boolean mayPublish = lessons.mayPublish(actor, shown.id());
        media.show(shown);
        String title = shown.draft().title();
        header.retitle(title.isBlank() ? getTranslation("editor.untitled") : title);
        var state = new Tag(getTranslation("lesson.status." + shown.status()), LessonTones.of(shown.status()));
        var save = new Button(getTranslation("editor.save"), it -> keep());
        var publish = new Button(getTranslation("editor.publish"), it -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setVisible(mayPublish);
        var withdraw = new Button(getTranslation("editor.withdraw"), it -> withdraw());
        withdraw.addThemeVariants(ButtonVariant.ERROR);
        withdraw.setVisible(mayPublish && shown.status() == LessonStatus.READABLE);
        header.actions(kept, state, withdraw, save, publish);
        shown.published().ifPresent(it -> header.line(told(it)));
        next.removeAll();
        next.addClassName("toolbar");
        if (!mayPublish) {
            next.add(new Paragraph(publishers(shown)));
        }
        if (shown.status() == LessonStatus.READABLE) {
            next.add(waysToReaders(shown));
        }
        next.setVisible(next.getComponentCount() > 0);
    }

    /** Where somebody turns who may write, but not publish. */
    private String publishers(Lesson shown) {
        OrganizationId owner = shown.owner();
        String offices = owner == null
                ? ""
                : roles.offices(actor, Permission.PUBLISH_LESSONS, owner).stream()
                        .map(it ->
                                getTranslation("editor.office", it.node().name(), getTranslation("role." + it.role())))
                        .collect(Collectors.joining(getTranslation("kit.and")));
        return offices.isBlank()
                ? getTranslation("editor.publishers.none")
                : getTranslation("editor.publishers", offices);
    }

    /** What comes after publishing: to look at it on a phone, and to hang it up. */
    private Component[] waysToReaders(Lesson shown) {
        var phone = new RouterLink(
                getTranslation("editor.openOnPhone"),
                LessonView.class,
                new RouteParameters(LessonView.LESSON, shown.id().value()));
        var code = new Button(
                getTranslation("editor.makeCode"),
                it -> getUI().ifPresent(ui -> ui.navigate(
                        "points", QueryParameters.of("lesson", shown.id().value()))));
        return mayMakeCodes ? new Component[] {phone, code} : new Component[] {phone};
    }

    private String told(Lesson.Publication publication) {
        String since = Moments.text(publication.since(), getLocale());
        if (!publication.withdrawn()) {
            return getTranslation("editor.published", publication.number(), since);
        }
        return publication
                .published()
                .map(it -> getTranslation(
                        "editor.publishedUntil", publication.number(), Moments.text(it, getLocale()), since))
                .orElseGet(() -> getTranslation("editor.withdrawnSince", publication.number(), since));
    }

    private Lesson lesson() {
        Lesson shown = lesson;
        if (shown == null) {
            throw new IllegalStateException("no lesson was opened");
        }
        return shown;
    }

    private void keep() {
        if (!source.getValue().equals(lesson().draft().text())) {
            show(lessons.save(actor, lesson().id(), lesson().rev(), source.getValue()));
        }
        kept.setText(getTranslation("editor.kept", Moments.text(lesson().changed(), getLocale())));
        look();
    }

    private void look() {
        ReadLesson read = read();
        preview.show(read);
        problems.show(read.problems(), read.remarks());
        head.show(source.getValue());
        words.show(source.getValue());
    }

    private ReadLesson read() {
        return lessons.preview(actor, lesson().id(), source.getValue());
    }

    private void rewrite(String text) {
        source.setValue(text);
        keep();
    }

    private void publish() {
        keep();
        switch (lessons.publish(actor, lesson().id(), lesson().rev())) {
            case Publishing.Published published -> {
                show(published.lesson());
                Said.done(getTranslation(
                        "editor.publishedNow", published.version().number()));
            }
            case Publishing.Refused refused -> {
                Said.problem(getTranslation(
                        "editor.publish.refused", refused.problems().size()));
            }
        }
    }

    private void withdraw() {
        show(lessons.withdraw(actor, lesson().id(), lesson().rev()));
        Said.undoable(getTranslation("editor.withdrawn"), getTranslation("kit.undo"), this::publish);
    }

    /** Selects a line in the text and brings it into sight, as soon as the field has its text. */
    private void jump(int line) {
        source.getElement().executeJs(SELECT_LINE, line);
    }

    /** What the media shelf may do with the draft. */
    private final class Draft implements MediaShelf.Manuscript {

        @Override
        public Lesson saved() {
            keep();
            return lesson();
        }

        @Override
        public void changed(Lesson other) {
            show(other);
            look();
        }

        @Override
        public void insert(String text) {
            if (!text.isEmpty()) {
                rewrite(WordShelf.appended(source.getValue(), text));
            }
        }
    }

    @Override
    public String getPageTitle() {
        Lesson shown = lesson;
        String title = shown == null ? "" : shown.draft().title();
        return title.isBlank() ? getTranslation("editor.title") : title;
    }
}
