package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.organization.TreeChange;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;

/** Names a new node below another one, or an old one anew. */
class NodeForm extends Dialog {

    private final TextField name = new TextField(getTranslation("tree.name"));
    private final TextField code = new TextField(getTranslation("tree.code"));
    private final Select<Organization.Kind> kind = new Select<>();
    private final transient Supplier<TreeChange> write;
    private final transient Runnable done;

    NodeForm(OrganizationDesk organizations, Actor actor, Organization parent, Runnable done) {
        this.done = done;
        this.write = () -> organizations.add(actor, kind.getValue(), name.getValue(), parent.id(), creditCode());
        List<Organization.Kind> kinds = Stream.of(Organization.Kind.values())
                .filter(it -> it.hangsBelow(parent.kind()))
                .toList();
        kind.setLabel(getTranslation("tree.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(it -> getTranslation("organization.kind." + it));
        kind.addValueChangeListener(it -> code.setVisible(it.getValue() == Organization.Kind.ENTERPRISE));
        code.setVisible(false);
        code.setHelperText(getTranslation("tree.code.help"));
        build(getTranslation("tree.addBelow", parent.name()));
        if (kinds.isEmpty()) {
            name.setEnabled(false);
            name.setHelperText(getTranslation("tree.nothingBelow"));
        } else {
            kind.setValue(kinds.getFirst());
        }
    }

    private NodeForm(Organization node, OrganizationDesk organizations, Actor actor, Runnable done) {
        this.done = done;
        this.write = () -> organizations.rename(actor, node.id(), node.rev(), name.getValue());
        kind.setVisible(false);
        code.setVisible(false);
        build(getTranslation("tree.rename"));
        name.setValue(node.name());
    }

    static NodeForm renaming(OrganizationDesk organizations, Actor actor, Organization node, Runnable done) {
        return new NodeForm(node, organizations, actor, done);
    }

    private void build(String title) {
        setHeaderTitle(title);
        setWidth("460px");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        add(new FormLayout(kind, name, code));
        var save = new Button(getTranslation("kit.save"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    private @Nullable SocialCreditCode creditCode() {
        return code.isVisible() && !code.getValue().isBlank() ? new SocialCreditCode(code.getValue()) : null;
    }

    private void save() {
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("tree.name.missing"));
        if (name.isInvalid() || !isCodeFine()) {
            return;
        }
        switch (write.get()) {
            case TreeChange.Done it -> {
                close();
                Said.done(getTranslation("kit.saved"));
                done.run();
            }
            case TreeChange.Refused it -> Said.refused(this, "tree.refused.", it.problem());
        }
    }

    private boolean isCodeFine() {
        try {
            creditCode();
            code.setInvalid(false);
        } catch (IllegalArgumentException e) {
            code.setInvalid(true);
            code.setErrorMessage(getTranslation("tree.code.wrong"));
        }
        return !code.isInvalid();
    }
}
