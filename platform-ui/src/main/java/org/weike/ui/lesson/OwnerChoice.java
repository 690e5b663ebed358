package org.weike.ui.lesson;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.NodeDialog;

/** Finds the organization that a new lesson belongs to; asks only where there is a choice. */
final class OwnerChoice {

    private OwnerChoice() {}

    static void choose(OrganizationDesk organizations, Actor actor, Consumer<Organization> chosen) {
        List<Organization> tops = organizations.tops(actor, Permission.EDIT_LESSONS);
        if (tops.size() == 1) {
            chosen.accept(tops.getFirst());
            return;
        }
        new NodeDialog(
                        UI.getCurrent().getTranslation("editor.chooseOwner"),
                        organizations,
                        actor,
                        Permission.EDIT_LESSONS,
                        it -> true,
                        chosen)
                .open();
    }
}
