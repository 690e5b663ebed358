package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** A county of two branches beside a branch that is directly below the city, and members who float between them. */
@SpringBootTest(classes = TestPlatform.class)
class FindingDeskTest {

    private static final Actor.Platform JOB = new Actor.Platform("test");
    private static final Query PEOPLE = Query.of("person");

    private final FindingDesk finding;
    private final OrganizationDesk organizations;
    private final RosterDesk roster;
    private final Search search;
    private OrganizationId city = new OrganizationId("none");
    private OrganizationId county = city;
    private OrganizationId branch = city;
    private int people;
    private int named;

    @Autowired
    FindingDeskTest(FindingDesk finding, OrganizationDesk organizations, RosterDesk roster, Search search) {
        this.finding = finding;
        this.organizations = organizations;
        this.roster = roster;
        this.search = search;
    }

    @BeforeEach
    void grow() {
        city = add(Kind.CITY, add(Kind.PROVINCE, null));
        county = add(Kind.COUNTY, city);
        branch = add(Kind.BRANCH, city);
    }

    private OrganizationId add(Kind kind, @Nullable OrganizationId parent) {
        var added = (TreeChange.Done) organizations.add(JOB, kind, name(), parent, null);
        return added.organization().id();
    }

    private String name() {
        named++;
        return "组织" + named;
    }

    private PersonId addPerson(OrganizationId home, List<OrganizationId> hosts) {
        people++;
        var id = new PersonId("floating-" + city.value() + people);
        var form = PersonForm.of("流动", new StaffNumber("F" + Integer.toUnsignedString(id.hashCode())));
        roster.addAs(JOB, id, home, form, Status.of(Status.Standing.FULL, TestPlatform.MONDAY_AT_NINE));
        for (int host = 0; host < hosts.size(); host++) {
            roster.host(JOB, id, host + 1L, hosts.get(host), Membership.Kind.FLOATING);
        }
        search.await(search.changed("person", List.of(id.value())), Duration.ofSeconds(10));
        return id;
    }

    @Test
    void countsEverybodyOnceAtHomeAndGuestsApart() {
        var first = add(Kind.BRANCH, county);
        var second = add(Kind.BRANCH, county);
        addPerson(first, List.of());
        addPerson(first, List.of(branch));
        addPerson(first, List.of(second));
        addPerson(branch, List.of(first, second));

        assertThat(finding.peopleBelow(JOB, city, PEOPLE.where(new Filter.Below(city))))
                .isEqualTo(Map.of(county, new Headcount(3, 1), branch, new Headcount(1, 1)));
        assertThat(finding.peopleBelow(JOB, county, PEOPLE))
                .isEqualTo(Map.of(first, new Headcount(3, 1), second, new Headcount(0, 2)));
    }
}
