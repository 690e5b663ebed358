package org.weike.core.organization.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.organization.OrganizationOffice.JOB;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Organizations;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleBook;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RoleHistories;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class MongoTreeTest {

    private final Organizations organizations;
    private final RoleHistories histories;
    private final OrganizationDesk desk;
    private final RosterDesk roster;
    private final RoleDesk roles;
    private final Clock clock;
    private final Organization province;

    @Autowired
    MongoTreeTest(
            Organizations organizations,
            RoleHistories histories,
            OrganizationDesk desk,
            RosterDesk roster,
            RoleDesk roles,
            Clock clock) {
        this.organizations = organizations;
        this.histories = histories;
        this.desk = desk;
        this.roster = roster;
        this.roles = roles;
        this.clock = clock;
        this.province = Organization.of(
                new OrganizationId("province-" + UUID.randomUUID()), Kind.PROVINCE, "示范省", null, clock.instant());
        desk.addAll(JOB, List.of(province));
    }

    @Test
    void loadsTheTreeAsItWasLeft() {
        Organization city = added(Kind.CITY, "青禾市", province);
        Organization committee = added(Kind.COMMITTEE, "两新工委", city);
        var code = SocialCreditCode.completing("91000000MADEM9999");
        Organization plant = done(desk.add(JOB, Kind.ENTERPRISE, "制药厂", city.id(), code));
        done(desk.cover(JOB, committee.id(), 1, Set.of(plant.id())));
        done(desk.move(JOB, plant.id(), 1, committee.id()));

        var fresh = new OrganizationDirectory(organizations, clock).get();

        assertThat(fresh.path(plant.id())).containsExactly(province.id(), city.id(), committee.id(), plant.id());
        assertThat(fresh.find(committee.id()).orElseThrow().covers()).containsExactly(plant.id());
        assertThat(fresh.find(plant.id()).orElseThrow().creditCode()).isEqualTo(code);
    }

    @Test
    void writesARevisionOnlyOnce() {
        Organization city = added(Kind.CITY, "云渡市", province);
        organizations.replace(city.renamedTo("新云渡市", clock.instant()));

        assertThatThrownBy(() -> organizations.replace(city.renamedTo("别名", clock.instant())))
                .isInstanceOf(EditConflict.class);
        var changed = new ArrayList<Organization>();
        organizations.changedSince(clock.instant(), changed::add);
        assertThat(changed).contains(city.renamedTo("新云渡市", clock.instant()));
    }

    @Test
    void loadsTheRolesAsTheyWereLeft() {
        Organization city = added(Kind.CITY, "澄湖市", province);
        var person = new PersonId("p-" + UUID.randomUUID());
        var number = new StaffNumber(person.value().substring(0, 20));
        var status = Status.of(Status.Standing.FULL, clock.instant());
        roster.addAs(JOB, person, city.id(), PersonForm.of("林小舟", number), status);
        roles.grant(JOB, person, Role.CITY_ADMINISTRATOR, city.id());
        roles.grant(JOB, person, Role.INSTRUCTOR, city.id());
        roles.revoke(JOB, person, Role.INSTRUCTOR, city.id());

        var reach = new Reach(new OrganizationDirectory(organizations, clock), new RoleBook(histories, clock));

        assertThat(reach.roles(Actor.of(person))).containsExactlyInAnyOrder(Role.CITY_ADMINISTRATOR, Role.TRAINEE);
        assertThat(reach.permits(Actor.of(person), Permission.EDIT_TREE, city.id()))
                .isTrue();
        assertThat(roles.history(JOB, person)).hasSize(2);
        assertThatThrownBy(() -> histories.write(histories.find(person).orElseThrow()))
                .isInstanceOf(EditConflict.class);
    }

    private Organization added(Kind kind, String name, Organization parent) {
        return done(desk.add(JOB, kind, name, parent.id(), null));
    }

    private static Organization done(TreeChange change) {
        return ((TreeChange.Done) change).organization();
    }
}
