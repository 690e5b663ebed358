package org.weike.core.organization;

import java.time.Instant;
import java.util.List;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** A small province: two counties that must not see each other, with two branches, a plant and its canteen. */
public final class OrganizationFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    public static final OrganizationId PROVINCE = new OrganizationId("province");
    public static final OrganizationId CITY = new OrganizationId("city");
    public static final OrganizationId EAST = new OrganizationId("east");
    public static final OrganizationId WEST = new OrganizationId("west");
    public static final OrganizationId EAST_COMMITTEE = new OrganizationId("east-committee");
    public static final OrganizationId EAST_BRANCH = new OrganizationId("east-branch");
    public static final OrganizationId WEST_BRANCH = new OrganizationId("west-branch");
    public static final OrganizationId PLANT = new OrganizationId("plant");
    public static final OrganizationId CANTEEN = new OrganizationId("canteen");

    public static final OrganizationTree TREE = OrganizationTree.of(List.of(
            Organization.of(PROVINCE, Kind.PROVINCE, "示范省", null, NOW),
            node(CITY, Kind.CITY, PROVINCE),
            node(EAST, Kind.COUNTY, CITY),
            node(WEST, Kind.COUNTY, CITY),
            node(EAST_COMMITTEE, Kind.COMMITTEE, EAST),
            node(EAST_BRANCH, Kind.BRANCH, EAST_COMMITTEE),
            node(WEST_BRANCH, Kind.BRANCH, WEST),
            node(PLANT, Kind.ENTERPRISE, EAST),
            node(CANTEEN, Kind.SITE, PLANT)));

    private OrganizationFixture() {}

    public static Organization node(OrganizationId id, Kind kind, OrganizationId parent) {
        return Organization.of(id, kind, "组织 " + id.value(), parent, NOW);
    }

    public static RoleGrant grant(String person, Role role, OrganizationId node) {
        return new RoleGrant(new PersonId(person), role, node);
    }
}
