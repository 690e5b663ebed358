package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.TreeChange;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;

/** Says which units a party organization covers. */
class CoverDialog extends Dialog {

    private final UnorderedList rows = new UnorderedList();
    private final transient Map<OrganizationId, Organization> units = new LinkedHashMap<>();
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final transient Organization node;
    private final transient Runnable done;

    CoverDialog(OrganizationDesk organizations, Actor actor, Organization node, Runnable done) {
        this.organizations = organizations;
        this.actor = actor;
        this.node = node;
        this.done = done;
        setHeaderTitle(getTranslation("tree.cover.title", node.name()));
        setWidth("560px");
        List<Organization> covered = organizations.covered(actor, node.id());
        covered.forEach(it -> units.put(it.id(), it));
        rows.addClassName("rows");
        var explained = new Paragraph(getTranslation("tree.cover.explained"));
        explained.addClassName("small");
        add(explained, rows, new Button(getTranslation("tree.cover.add"), it -> choose()));
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
        fill();
    }

    private void fill() {
        rows.removeAll();
        units.values().forEach(it -> rows.add(row(it)));
        if (units.isEmpty()) {
            rows.add(new ListItem(getTranslation("tree.covers.none")));
        }
    }

    private ListItem row(Organization unit) {
        var name = new Span(unit.name());
        name.addClassName("grow");
        var out = new Button(getTranslation("tree.cover.out"), it -> {
            units.remove(unit.id());
            fill();
        });
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel(getTranslation("tree.cover.out") + " " + unit.name());
        return new ListItem(name, new Tag(getTranslation("organization.kind." + unit.kind()), Tag.Tone.PLAIN), out);
    }

    private void choose() {
        new NodeDialog(
                        getTranslation("tree.cover.add"),
                        organizations,
                        actor,
                        Permission.SEE_TREE,
                        it -> it.kind().isUnit() && !units.containsKey(it.id()),
                        it -> {
                            units.put(it.id(), it);
                            fill();
                        })
                .open();
    }

    private void save() {
        switch (organizations.cover(actor, node.id(), node.rev(), units.keySet())) {
            case TreeChange.Done it -> {
                close();
                Said.done(getTranslation("kit.saved"));
                done.run();
            }
            case TreeChange.Refused it -> Said.refused(this, "tree.refused.", it.problem());
        }
    }
}
