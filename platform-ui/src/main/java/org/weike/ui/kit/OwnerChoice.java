package org.weike.ui.kit;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;

/** Finds the organization that a new lesson or course belongs to; asks only where there is a choice. */
public final class OwnerChoice {

    private OwnerChoice() {}

    public static void choose(OrganizationDesk organizations, Actor actor, Consumer<Organization> chosen) {
        List<Organization> tops = organizations.tops(actor, Permission.EDIT_LESSONS);
        if (tops.size() == 1 && !decidesWhoPublishes(organizations, actor, tops.getFirst())) {
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
                .explained(UI.getCurrent().getTranslation("editor.chooseOwner.text"))
                .open();
    }

    /** Whoever does not publish what they write may write it for those further down who do. */
    private static boolean decidesWhoPublishes(OrganizationDesk organizations, Actor actor, Organization top) {
        return !organizations.tops(actor, Permission.PUBLISH_LESSONS).contains(top)
                && !organizations.children(actor, top.id()).isEmpty();
    }
}
