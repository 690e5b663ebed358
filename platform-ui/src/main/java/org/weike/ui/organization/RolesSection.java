package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.weike.core.organization.RoleChange;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RoleTerm;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** The roles somebody has and had, each with its node and dates; those that may can end one. */
class RolesSection extends Section {

    private final transient RoleDesk roles;
    private final transient NodeNames names;
    private final transient Actor actor;
    private final transient PersonId person;
    private final UnorderedList rows = new UnorderedList();

    RolesSection(RoleDesk roles, NodeNames names, Actor actor, PersonId person) {
        this.roles = roles;
        this.names = names;
        this.actor = actor;
        this.person = person;
        addClassName("section");
        rows.addClassName("rows");
        add(new H2(getTranslation("roles.title")), rows);
        fill();
    }

    void fill() {
        rows.removeAll();
        List<RoleTerm> terms = roles.history(actor, person);
        if (terms.isEmpty()) {
            rows.add(new ListItem(new Paragraph(getTranslation("roles.none"))));
        }
        terms.forEach(it -> rows.add(row(it)));
    }

    private ListItem row(RoleTerm term) {
        var what = new Div(new Span(what(term)), new Div(time(term)));
        what.addClassName("grow");
        var row = new ListItem(what);
        if (!term.isActive()) {
            row.add(new Tag(getTranslation("roles.ended"), Tag.Tone.PLAIN));
        } else if (mayEnd(term)) {
            var end = new Button(
                    getTranslation("roles.end"), it -> new EndRoleDialog(what(term), () -> end(term)).open());
            end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            row.add(end);
        }
        return row;
    }

    private String what(RoleTerm term) {
        return getTranslation("role." + term.role()) + " · " + names.name(actor, term.node());
    }

    /** Whoever could grant a role may end it. */
    private boolean mayEnd(RoleTerm term) {
        try {
            return roles.grantable(actor, term.node()).contains(term.role());
        } catch (OutOfReach onlySeen) {
            return false;
        }
    }

    private Span time(RoleTerm term) {
        String from = Moments.day(term.since(), getLocale());
        var time = new Span(term.end()
                .map(it -> getTranslation("roles.from.until", from, Moments.day(it, getLocale())))
                .orElseGet(() -> getTranslation("roles.from", from)));
        time.addClassName("small");
        return time;
    }

    private void end(RoleTerm term) {
        switch (roles.revoke(actor, person, term.role(), term.node())) {
            case RoleChange.Done done -> offerUndo(term);
            case RoleChange.Refused refused -> Said.refused(this, "roles.refused.", refused.reason());
        }
        fill();
    }

    private void offerUndo(RoleTerm term) {
        Said.undoable(
                getTranslation("roles.endedNow", getTranslation("role." + term.role())),
                getTranslation("kit.undo"),
                () -> grantAgain(term));
    }

    private void grantAgain(RoleTerm term) {
        if (roles.grant(actor, person, term.role(), term.node()) instanceof RoleChange.Refused refused) {
            Said.refused(this, "roles.refused.", refused.reason());
        }
        fill();
    }
}
