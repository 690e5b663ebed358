package org.weike.core.credit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/**
 * Says which norm of a rule set is whose. The norms are those for members: workers who are none, and administrators who
 * only run the platform, may study and owe nothing.
 */
@Component
public class Targets {

    private final Reach reach;
    private final Homes homes;

    Targets(Reach reach, Homes homes) {
        this.reach = reach;
        this.homes = homes;
    }

    /** The norm of somebody at hand; empty for who owes nothing. */
    public Optional<RuleSet.Target> of(Person person, RuleSet rules) {
        return of(person.id(), person.status().isMember(), rules);
    }

    Optional<RuleSet.Target> of(PersonId person, RuleSet rules) {
        return of(person, homes.isMember(person), rules);
    }

    private Optional<RuleSet.Target> of(PersonId person, boolean member, RuleSet rules) {
        if (!member) {
            return Optional.empty();
        }
        boolean secretary = reach.roles(Actor.of(person)).contains(Role.SECRETARY);
        return rules.target(secretary ? RuleSet.Group.SECRETARIES : RuleSet.Group.MEMBERS);
    }
}
