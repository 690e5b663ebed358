package org.weike.core.credit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Says which norm of a rule set is whose. */
@Component
public class Targets {

    private final Reach reach;

    Targets(Reach reach) {
        this.reach = reach;
    }

    public Optional<RuleSet.Target> of(PersonId person, RuleSet rules) {
        boolean secretary = reach.roles(Actor.of(person)).contains(Role.SECRETARY);
        return rules.target(secretary ? RuleSet.Group.SECRETARIES : RuleSet.Group.MEMBERS);
    }
}
