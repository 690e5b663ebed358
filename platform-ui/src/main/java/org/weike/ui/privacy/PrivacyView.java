package org.weike.ui.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.weike.core.organization.Permission;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.privacy.ErasureLine;
import org.weike.core.privacy.ErasurePage;
import org.weike.core.privacy.KeptPart;
import org.weike.core.privacy.RetentionDesk;
import org.weike.core.privacy.RetentionRun;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.PlainTable;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** The erasures that wait for a decision, and for the administrators of the top how long what is kept. */
@Route("privacy")
@Menu(title = "privacy.title", order = 92, icon = "vaadin:shield")
@Needs(Permission.ERASE_PEOPLE)
@PermitAll
class PrivacyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ErasureDesk erasures;
    private final transient RetentionDesk retention;
    private final transient Actor actor;

    PrivacyView(ErasureDesk erasures, RetentionDesk retention, CurrentActor current) {
        this.erasures = erasures;
        this.retention = retention;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("privacy.title")).line(getTranslation("privacy.line")), waiting());
        if (retention.isFor(actor)) {
            add(kept());
        }
    }

    private Section waiting() {
        var waiting = erasures.waiting(actor, 0);
        var section = section("privacy.waiting");
        if (waiting.all() == 0) {
            section.add(new EmptyState(getTranslation("privacy.none"), getTranslation("privacy.none.text")));
            return section;
        }
        section.add(small(getTranslation("privacy.count", waiting.all())));
        var rows = new UnorderedList();
        rows.addClassName("rows");
        section.add(rows);
        show(waiting, rows, section);
        return section;
    }

    private void show(ErasurePage page, UnorderedList rows, Section section) {
        page.lines().forEach(it -> rows.add(row(it)));
        int shown = Math.toIntExact(rows.getChildren().count());
        if (shown < page.all()) {
            var more = new Button(getTranslation("privacy.more"));
            more.addClickListener(it -> {
                section.remove(more);
                show(erasures.waiting(actor, shown), rows, section);
            });
            section.add(more);
        }
    }

    private ListItem row(ErasureLine line) {
        var request = line.erasure().request();
        var what = new Div(
                name(line),
                new Div(small(getTranslation(
                        line.erasure().isOwn() ? "erasure.byPerson" : "erasure.ground." + request.ground()))));
        what.addClassName("grow");
        return line.erasure().stage() == Erasure.Stage.ERASING
                ? new ListItem(what, new Tag(getTranslation("erasure.erasing"), Tag.Tone.CARE))
                : new ListItem(what, small(Moments.text(request.at(), getLocale())));
    }

    private Component name(ErasureLine line) {
        var person = line.person();
        return person == null
                ? new Span(getTranslation("privacy.gone"))
                : new Anchor(
                        "people/" + person.id().value(),
                        person.name() + " " + person.staffNumber().value());
    }

    private Section kept() {
        var table = new PlainTable(
                getTranslation("retention.part"),
                getTranslation("retention.kept"),
                getTranslation("retention.last"),
                getTranslation("retention.removed"),
                getTranslation("retention.removedEver"));
        retention.standing(actor).forEach(it -> row(table, it));
        String forGood = getTranslation("retention.forGood");
        List.of("acts", "credit", "erasures")
                .forEach(it -> table.row(getTranslation("retention.part." + it), forGood, "—", "—", "—"));
        var section = section("retention.title");
        section.add(small(getTranslation("retention.note")), table);
        return section;
    }

    private void row(PlainTable table, KeptPart kept) {
        var last = kept.lastRun();
        table.row(
                getTranslation("retention.part." + kept.part()),
                getTranslation("retention.days", kept.kept().toDays()),
                last.map(it -> Moments.text(it.at(), getLocale())).orElse(getTranslation("retention.never")),
                last.map(RetentionRun::removed).map(String::valueOf).orElse("—"),
                last.map(RetentionRun::removedEver).map(String::valueOf).orElse("—"));
    }

    private Section section(String key) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("section");
        return section;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("small");
        return small;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.title");
    }
}
