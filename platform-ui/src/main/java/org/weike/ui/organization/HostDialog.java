package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Membership;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.Place;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.Status.Floating;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.Said;

/** Lets another organization see somebody beside home: the host of a floating member, a workplace, or a service. */
class HostDialog extends Dialog {

    private final RadioButtonGroup<Membership.Kind> kind = new RadioButtonGroup<>();
    private final Button choice = new Button(getTranslation("person.host.choose"));
    private final Span problem = new Span();
    private final transient RosterDesk roster;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final transient Person person;
    private final transient Runnable done;
    private transient @Nullable OrganizationId host;

    HostDialog(RosterDesk roster, OrganizationDesk organizations, Actor actor, Person person, Runnable done) {
        this.roster = roster;
        this.organizations = organizations;
        this.actor = actor;
        this.person = person;
        this.done = done;
        setHeaderTitle(getTranslation("person.host.title", person.name()));
        setWidth("460px");
        kind.setLabel(getTranslation("person.host.kind"));
        kind.setItems(Membership.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("person.host." + it));
        kind.setValue(person.status().floating() == Floating.NO ? Membership.Kind.WORKPLACE : Membership.Kind.FLOATING);
        choice.addClickListener(it -> choose());
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var explained = new Paragraph(getTranslation("person.host.explained"));
        explained.addClassName("small");
        add(kind, choice, problem, explained);
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    private void choose() {
        new NodeDialog(
                        getTranslation("person.host.choose"),
                        organizations,
                        actor,
                        Permission.SEE_TREE,
                        it -> !it.id().equals(person.home()),
                        it -> take(Place.of(organizations.path(actor, it.id()))))
                .orElsewhere(
                        it -> roster.destination(actor, person.id(), it),
                        it -> it.id().equals(person.home())
                                ? Optional.of("person.refused.AT_HOME_THERE")
                                : Optional.empty(),
                        this::take)
                .open();
    }

    private void take(Place place) {
        host = place.id();
        choice.setText(getTranslation("person.host.chosen", place.name()));
        problem.setText("");
    }

    private void save() {
        OrganizationId where = host;
        if (where == null) {
            problem.setText(getTranslation("person.host.missing"));
            return;
        }
        switch (roster.host(actor, person.id(), person.rev(), where, kind.getValue())) {
            case PersonChange.Done it -> {
                close();
                Said.done(getTranslation("kit.saved"));
                done.run();
            }
            case PersonChange.Refused it -> Said.refused(this, "person.refused.", it.reason());
        }
    }
}
