package org.weike.ui.kit;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.weike.access.Visitor;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Knows who sits at the desk, from the sign-in that the request carried. */
@Component
public class CurrentActor {

    private final RoleDesk roles;

    CurrentActor(RoleDesk roles) {
        this.roles = roles;
    }

    public PersonId person() {
        return find().orElseThrow(OutOfReach::new);
    }

    /** The person, if the request came with a good sign-in. */
    public Optional<PersonId> find() {
        var sign = SecurityContextHolder.getContext().getAuthentication();
        return sign != null && sign.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor.person())
                : Optional.empty();
    }

    public Actor actor() {
        return Actor.of(person());
    }

    /** Whether there is a node somewhere on which the person may do this; what is shown depends on it, nothing else. */
    public boolean mayAnywhere(Permission permission) {
        return roles.own(actor()).stream().anyMatch(it -> it.permits(permission));
    }

    /** Whether a screen is for this person. */
    public boolean opens(Class<?> screen) {
        Needs needs = screen.getAnnotation(Needs.class);
        if (needs == null) {
            return true;
        }
        List<Role> meant = List.of(needs.roles());
        return mayAnywhere(needs.value())
                && (meant.isEmpty() || roles.own(actor()).stream().anyMatch(meant::contains));
    }
}
