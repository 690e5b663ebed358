package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.List;
import org.weike.core.credit.Whom;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Role;
import org.weike.core.organization.Status;

/** Whom something is for: by role, by the kind of home and by standing. */
final class WhomFields {

    private final MultiSelectComboBox<Role> roles;
    private final MultiSelectComboBox<Organization.Kind> homes;
    private final MultiSelectComboBox<Status.Standing> standings;

    WhomFields(Whom value, Runnable changed) {
        roles = Fields.choices("rules.field.roles", "role.", Role.class, value.roles(), changed);
        homes = Fields.choices(
                "rules.field.homes", "organization.kind.", Organization.Kind.class, value.homes(), changed);
        standings = Fields.choices(
                "rules.field.standings", "person.standing.", Status.Standing.class, value.standings(), changed);
    }

    List<Component> fields() {
        return List.of(roles, homes, standings);
    }

    Whom read() {
        return new Whom(roles.getValue(), homes.getValue(), standings.getValue());
    }
}
