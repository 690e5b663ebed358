package org.weike.core.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationCode;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.shared.OrganizationId;

/**
 * The organizations of a province of any size: cities, counties, in each county committees of parks and streets, and
 * below them branches, some of them in an enterprise of their own.
 */
final class GrownTree {

    /** How many organizations there are for each committee, and for each enterprise. */
    private static final int SHARE_OF_A_COMMITTEE = 34;

    private static final int SHARE_OF_AN_ENTERPRISE = 60;

    private final ProvincePlan plan;
    private final OrganizationId province;
    private final Lots lots;
    private final InventedNames names;
    private final Instant now;
    private final List<Organization> nodes = new ArrayList<>();
    private final Map<OrganizationId, OrganizationId> cityOfCounty = new LinkedHashMap<>();
    private final List<OrganizationId> committees = new ArrayList<>();
    private final List<OrganizationId> branches = new ArrayList<>();

    GrownTree(ProvincePlan plan, OrganizationId province, Lots lots, Instant now) {
        this.plan = plan;
        this.province = province;
        this.lots = lots;
        this.names = new InventedNames(plan.seed());
        this.now = now;
        growCities();
        growCommittees();
        growBranches();
        giveCodes();
    }

    /** The codes that stand in the workbook too; the first of all is the province's. */
    private void giveCodes() {
        for (int at = 0; at < nodes.size(); at++) {
            nodes.set(at, nodes.get(at).coded(new OrganizationCode("Z%07d".formatted(at + 1))));
        }
    }

    /** Everything below the province, parents before children. */
    List<Organization> nodes() {
        return List.copyOf(nodes);
    }

    /** Each county and the city it lies in. */
    Map<OrganizationId, OrganizationId> counties() {
        return cityOfCounty;
    }

    List<OrganizationId> committees() {
        return List.copyOf(committees);
    }

    List<OrganizationId> branches() {
        return List.copyOf(branches);
    }

    private void growCities() {
        for (int city = 0; city < ProvincePlan.CITIES; city++) {
            var cityId = add(Kind.CITY, names.city(city), province);
            for (int county = city; county < ProvincePlan.COUNTIES; county += ProvincePlan.CITIES) {
                cityOfCounty.put(add(Kind.COUNTY, names.county(county), cityId), cityId);
            }
        }
    }

    private void growCommittees() {
        var counties = nodes.stream().filter(it -> it.kind() == Kind.COUNTY).toList();
        int wanted = Math.max(counties.size(), plan.organizations() / SHARE_OF_A_COMMITTEE);
        for (int number = 0; number < wanted; number++) {
            var county = counties.get(number % counties.size());
            var name = names.committee(number / counties.size(), county.name());
            committees.add(add(Kind.COMMITTEE, name, county.id()));
        }
    }

    private void growBranches() {
        int enterprises = plan.organizations() / SHARE_OF_AN_ENTERPRISE;
        int wanted = plan.organizations() - 1 - nodes.size() - enterprises;
        for (int number = 0; number < wanted; number++) {
            var committee = lots.of(committees);
            var company = names.company(number);
            var covers =
                    number < enterprises ? Set.of(enterprise(company, number, committee)) : Set.<OrganizationId>of();
            var branch = new OrganizationId(lots.nextId());
            nodes.add(new Organization(
                    branch, Kind.BRANCH, names.branch(company), committee, covers, null, null, 1, now));
            branches.add(branch);
        }
    }

    // No region has the code 000000, so these codes belong to nobody.
    private OrganizationId enterprise(String name, int number, OrganizationId parent) {
        var id = new OrganizationId(lots.nextId());
        var code = SocialCreditCode.completing("91000000MAG%06d".formatted(number));
        nodes.add(new Organization(id, Kind.ENTERPRISE, name, parent, Set.of(), code, null, 1, now));
        return id;
    }

    private OrganizationId add(Kind kind, String name, OrganizationId parent) {
        var id = new OrganizationId(lots.nextId());
        nodes.add(Organization.of(id, kind, name, parent, now));
        return id;
    }
}
