package org.weike.core.credit;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Says what a rule set asks of whom, from their roles, the kind of their home, their standing and their exemptions. */
@Component
public class Targets {

    private final Reach reach;
    private final Homes homes;
    private final Exemptions exemptions;
    private final Supplier<OrganizationTree> tree;

    Targets(Reach reach, Homes homes, Exemptions exemptions, Supplier<OrganizationTree> tree) {
        this.reach = reach;
        this.homes = homes;
        this.exemptions = exemptions;
        this.tree = tree;
    }

    /** The norm of somebody at hand, with the hours that are due for the year; empty for who owes nothing. */
    public Optional<RuleSet.Target> of(Person person, int year, RuleSet rules) {
        return due(person, year, rules).asked();
    }

    Optional<RuleSet.Target> of(PersonId person, int year, RuleSet rules) {
        return due(person, year, rules).flatMap(Due::asked);
    }

    /** How the hours that are due come about; empty for somebody unknown. */
    Optional<Due> due(PersonId person, int year, RuleSet rules) {
        return homes.find(person).map(it -> due(it, year, rules));
    }

    private Due due(Person person, int year, RuleSet rules) {
        var now = tree.get();
        var life = new Life(
                person,
                reach.roles(Actor.of(person.id())),
                it -> now.find(it).map(Organization::kind),
                exemptions.find(person.id()).orElseGet(() -> PersonExemptions.none(person.id())));
        return rules.norms().due(life, year);
    }
}
