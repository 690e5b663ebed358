package org.weike.core.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Gives an empty platform its province and its first administrator. */
@Desk
public final class FirstStartDesk {

    private static final OrganizationId PROVINCE = new OrganizationId("province");
    private static final PersonId ADMINISTRATOR = new PersonId("administrator");
    private static final StaffNumber NAME = new StaffNumber("ADMIN");
    private static final int PASSWORD_LENGTH = 16;

    private final Accounts accounts;
    private final AccountDesk desk;
    private final OrganizationDesk organizations;
    private final RosterDesk roster;
    private final RoleDesk roles;
    private final People people;
    private final String provinceName;
    private final String administratorName;
    private final Clock clock;

    FirstStartDesk(
            Accounts accounts,
            AccountDesk desk,
            OrganizationDesk organizations,
            RosterDesk roster,
            RoleDesk roles,
            People people,
            @Value("${weike.province-name:示范省}") String provinceName,
            @Value("${weike.administrator-name:省级管理员}") String administratorName,
            Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.organizations = organizations;
        this.roster = roster;
        this.roles = roles;
        this.people = people;
        this.provinceName = provinceName;
        this.administratorName = administratorName;
        this.clock = clock;
    }

    /**
     * Creates the first administrator on the very first start, with a password that is known to nobody else; empty once
     * there is any account. A start that was interrupted is taken up where it stopped.
     */
    public Optional<FirstAdministrator> createFirstAdministrator(Actor.Platform actor) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        OrganizationId province = province(actor);
        if (people.find(ADMINISTRATOR).isEmpty()) {
            var status = Status.of(Status.Standing.NOT_A_MEMBER, clock.instant());
            roster.addAs(actor, ADMINISTRATOR, province, PersonForm.of(administratorName, NAME), status);
        }
        roles.grant(actor, ADMINISTRATOR, Role.PROVINCE_ADMINISTRATOR, province);
        String password = ActivationCode.randomCharacters(PASSWORD_LENGTH);
        return desk.open(actor, ADMINISTRATOR, password, true)
                ? Optional.of(new FirstAdministrator(NAME.value(), password))
                : Optional.empty();
    }

    private OrganizationId province(Actor.Platform actor) {
        List<Organization> roots = organizations.tops(actor, Permission.SEE_TREE);
        if (!roots.isEmpty()) {
            return roots.getFirst().id();
        }
        var province = Organization.of(PROVINCE, Organization.Kind.PROVINCE, provinceName, null, clock.instant());
        organizations.addAll(actor, List.of(province)).ifPresent(it -> {
            throw new IllegalStateException("the province cannot be planted: " + it);
        });
        return PROVINCE;
    }
}
