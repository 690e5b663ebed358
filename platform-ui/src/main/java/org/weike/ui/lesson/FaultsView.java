package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.lesson.FaultDesk;
import org.weike.core.lesson.FaultReport;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonFault;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** What readers say is wrong with lessons, newest first, until somebody puts it away. */
@Route("faults")
@Needs(Permission.EDIT_LESSONS)
@PermitAll
class FaultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FaultDesk faults;
    private final transient LessonDesk lessons;
    private final transient Actor actor;
    private final CountLine count = new CountLine();

    FaultsView(FaultDesk faults, LessonDesk lessons, CurrentActor current) {
        this.faults = faults;
        this.lessons = lessons;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    private void fill() {
        List<LessonFault> open = faults.open(actor);
        count.show(open.size());
        removeAll();
        add(
                new RouterLink(getTranslation("editor.back"), ManuscriptsView.class),
                new PageHeader(getTranslation("faults.title")).actions(count));
        if (open.isEmpty()) {
            add(new EmptyState(getTranslation("faults.none"), getTranslation("faults.none.text")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        Map<LessonId, Boolean> editable = new HashMap<>();
        open.forEach(it -> rows.add(row(it, editable.computeIfAbsent(it.lesson(), this::isEditable))));
        add(rows);
    }

    private ListItem row(LessonFault fault, boolean editable) {
        var place = fault.block() == FaultReport.WHOLE_LESSON
                ? getTranslation("faults.whole", fault.version())
                : getTranslation("faults.block", fault.version(), fault.block() + 1);
        var where = new Span(place + " · " + Moments.text(fault.changed(), getLocale()));
        where.addClassName("small");
        var words = new Div(
                new Div(new RouterLink(
                        titleOf(fault.lesson()),
                        LessonView.class,
                        new RouteParameters(LessonView.LESSON, fault.lesson().value()))),
                new Div(where));
        words.addClassName("grow");
        fault.notes().forEach(it -> words.add(new Div(new Span(getTranslation("faults.note", it)))));
        var row = new ListItem(
                words, new Tag(getTranslation("faults.kind." + fault.kind(), fault.times()), Tag.Tone.CARE));
        if (editable) {
            row.add(mend(fault));
        }
        row.add(new Button(getTranslation("faults.settle"), it -> settle(fault)));
        return row;
    }

    /** What came with the platform is put right by a copy, which the page of the lesson offers. */
    private boolean isEditable(LessonId lesson) {
        try {
            return lessons.draft(actor, lesson).owner() != null;
        } catch (OutOfReach e) {
            return false;
        }
    }

    private RouterLink mend(LessonFault fault) {
        var mend =
                new RouterLink(getTranslation("faults.mend"), EditorView.class, EditorView.parameters(fault.lesson()));
        if (fault.block() != FaultReport.WHOLE_LESSON) {
            mend.setQueryParameters(EditorView.at(fault.block()));
        }
        return mend;
    }

    private String titleOf(LessonId lesson) {
        try {
            return switch (lessons.open(actor, lesson)) {
                case Opened.Published published -> published.version().header().title();
                case Opened.Withdrawn withdrawn -> withdrawn.title();
            };
        } catch (OutOfReach e) {
            return lesson.value();
        }
    }

    private void settle(LessonFault fault) {
        faults.settle(actor, fault.id(), fault.rev());
        Said.done(getTranslation("faults.settled"));
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("faults.title");
    }
}
