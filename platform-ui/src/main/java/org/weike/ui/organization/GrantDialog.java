package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleChange;
import org.weike.core.organization.RoleDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.Said;

/** Grants one of the roles that the one who asks may grant on a node. */
class GrantDialog extends Dialog {

    private final RadioButtonGroup<Role> choice = new RadioButtonGroup<>();
    private final transient RoleDesk roles;
    private final transient Actor actor;
    private final transient PersonId person;
    private final transient Organization node;
    private final transient Runnable done;

    GrantDialog(RoleDesk roles, Actor actor, PersonId person, Organization node, Runnable done) {
        this.roles = roles;
        this.actor = actor;
        this.person = person;
        this.node = node;
        this.done = done;
        setHeaderTitle(getTranslation("roles.grantAt", node.name()));
        setWidth("520px");
        List<Role> grantable = roles.grantable(actor, node.id());
        choice.setLabel(getTranslation("roles.which"));
        choice.setItems(grantable);
        choice.setRenderer(new ComponentRenderer<>(this::explained));
        choice.setVisible(!grantable.isEmpty());
        var none = new Paragraph(getTranslation("roles.noneGrantable"));
        none.setVisible(grantable.isEmpty());
        add(choice, none);
        var grant = new Button(getTranslation("roles.grant"), it -> grant());
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        grant.setVisible(!grantable.isEmpty());
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), grant);
    }

    /** The role, and in a line what it lets its holder do. */
    private Div explained(Role role) {
        var may = new Span(getTranslation("role.may." + role));
        may.addClassName("small");
        return new Div(new Div(getTranslation("role." + role)), may);
    }

    private void grant() {
        Role role = choice.getValue();
        choice.setInvalid(role == null);
        choice.setErrorMessage(getTranslation("roles.which.missing"));
        if (role == null) {
            return;
        }
        switch (roles.grant(actor, person, role, node.id())) {
            case RoleChange.Done it -> {
                close();
                Said.done(getTranslation("kit.saved"));
                done.run();
            }
            case RoleChange.Refused it -> Said.refused(this, "roles.refused.", it.reason());
        }
    }
}
