package org.weike.access;

import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** The person whose sign-in cookie a request carried, checked. */
public record Visitor(PersonId person) {

    public Actor actor() {
        return Actor.of(person);
    }
}
