package org.weike.core.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.lesson.Audience;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationCode;
import org.weike.core.organization.Role;
import org.weike.core.organization.SocialCreditCode;
import org.weike.core.shared.OrganizationId;

/** The organizations of the province: 14 cities, of which three are drawn with counties, enterprises and branches. */
final class InventedTree {

    static final OrganizationId FIRST_CITY = id("city-01");
    static final OrganizationId FIRST_COUNTY = id("county-0101");
    static final OrganizationId PLANT = id("plant");
    static final OrganizationId GARMENT = id("garment");
    private static final String STATION = "station-";
    static final OrganizationId FIRST_STATION = id(STATION + "1");

    private static final List<List<String>> COUNTIES =
            List.of(List.of("城东区", "临水县", "高坡县"), List.of("渡口区", "长桥县", "新圩县"), List.of("湖东区", "荷塘县", "芦荡县"));
    private static final List<String> BRANCHES = List.of("科技创业园联合支部", "商贸街区联合支部", "物流园联合支部", "社会组织联合支部", "养老服务中心支部");

    private final List<Organization> nodes = new ArrayList<>();
    private final List<OrganizationId> branches = new ArrayList<>();
    private final OrganizationId province;
    private final Instant now;

    InventedTree(OrganizationId province, Instant now) {
        this.province = province;
        this.now = now;
        cities();
        plant();
        garmentGroup();
        stations();
        giveCodes();
    }

    private void giveCodes() {
        for (int at = 0; at < nodes.size(); at++) {
            nodes.set(at, nodes.get(at).coded(new OrganizationCode("D%04d".formatted(at + 1))));
        }
    }

    /** Everything below the province, parents before children. */
    List<Organization> nodes() {
        return List.copyOf(nodes);
    }

    List<OrganizationId> branches() {
        return List.copyOf(branches);
    }

    /** Where workers are at home who are members of no branch. */
    List<OrganizationId> workplaces() {
        return nodes.stream()
                .filter(it -> it.kind() == Kind.SITE)
                .map(Organization::id)
                .toList();
    }

    /** All sites of the enterprise that somebody works in or whose branch they belong to, and what suits them. */
    InventedYear.Surroundings surroundings(Part part) {
        var enterprises = nodes.stream()
                .filter(it -> it.id().equals(part.home()))
                .flatMap(it -> Stream.concat(Stream.of(it.id()), it.covers().stream()))
                .map(this::enterpriseOf)
                .collect(Collectors.toSet());
        var sites = nodes.stream()
                .filter(it -> it.kind() == Kind.SITE && enterprises.contains(it.parent()))
                .map(Organization::id)
                .collect(Collectors.toSet());
        return new InventedYear.Surroundings(sites, audience(part, enterprises));
    }

    private OrganizationId enterpriseOf(OrganizationId unit) {
        return nodes.stream()
                .filter(it -> it.id().equals(unit) && it.kind() == Kind.SITE)
                .findFirst()
                .map(Organization::parent)
                .orElse(unit);
    }

    private static List<Audience> audience(Part part, Set<OrganizationId> enterprises) {
        var audience = new ArrayList<Audience>();
        if (part.isToTry() && part.leads().stream().anyMatch(it -> it.role() != Role.TRAINEE)) {
            audience.add(Audience.ORGANIZER);
        }
        if (enterprises.contains(PLANT) || enterprises.contains(GARMENT)) {
            audience.add(Audience.WORKSHOP);
        }
        if (enterprises.stream().anyMatch(it -> it.value().startsWith(STATION))) {
            audience.add(Audience.RIDER);
        }
        if (part.status().isMember()) {
            audience.add(Audience.MEMBER);
        }
        return audience;
    }

    private void cities() {
        for (int city = 0; city < InventedNames.CITIES.size(); city++) {
            OrganizationId cityId = id("city-%02d".formatted(city + 1));
            add(cityId, Kind.CITY, InventedNames.CITIES.get(city), province);
            if (city < COUNTIES.size()) {
                counties(cityId, city);
            }
        }
    }

    private void counties(OrganizationId city, int number) {
        branch(
                id("branch-city-%02d".formatted(number + 1)),
                InventedNames.CITIES.get(number) + "平台企业联合支部",
                city,
                Set.of());
        List<String> names = COUNTIES.get(number);
        for (int county = 0; county < names.size(); county++) {
            OrganizationId countyId = id("county-%02d%02d".formatted(number + 1, county + 1));
            OrganizationId committee = id("committee-%02d%02d".formatted(number + 1, county + 1));
            add(countyId, Kind.COUNTY, names.get(county), city);
            add(committee, Kind.COMMITTEE, names.get(county) + "两新组织党工委", countyId);
            for (int branch = 0; branch < BRANCHES.size(); branch++) {
                var branchId = id("branch-%02d%02d-%d".formatted(number + 1, county + 1, branch + 1));
                branch(branchId, names.get(county) + BRANCHES.get(branch), committee, Set.of());
            }
        }
    }

    private void plant() {
        enterprise(PLANT, "青禾示范制药厂", FIRST_COUNTY, 1);
        List<OrganizationId> sites = sites(PLANT, "固体制剂车间", "提取车间", "包装车间", "质量检验中心", "职工食堂");
        OrganizationId committee = id("committee-plant");
        add(committee, Kind.COMMITTEE, "青禾示范制药厂党委", FIRST_COUNTY);
        branch(id("branch-plant-1"), "固体制剂车间支部", committee, Set.of(sites.get(0)));
        branch(id("branch-plant-2"), "提取车间支部", committee, Set.of(sites.get(1)));
        branch(id("branch-plant-3"), "包装车间支部", committee, Set.of(sites.get(2)));
        branch(id("branch-plant-4"), "质量检验支部", committee, Set.of(sites.get(3)));
        branch(id("branch-plant-5"), "后勤支部", committee, Set.of(sites.get(4)));
    }

    private void garmentGroup() {
        OrganizationId county = id("county-0201");
        enterprise(GARMENT, "云渡示范服装集团", county, 2);
        List<OrganizationId> sites = sites(GARMENT, "裁剪车间", "缝制车间", "整烫车间", "职工食堂");
        OrganizationId committee = id("committee-garment");
        add(committee, Kind.COMMITTEE, "云渡示范服装集团党总支", county);
        branch(id("branch-garment-1"), "裁剪车间支部", committee, Set.of(sites.get(0)));
        branch(id("branch-garment-2"), "缝制车间支部", committee, Set.of(sites.get(1)));
        branch(id("branch-garment-3"), "整烫车间支部", committee, Set.of(sites.get(2)));
        branch(id("branch-garment-4"), "设计营销支部", committee, Set.of());
    }

    private void stations() {
        List<String> names = List.of("城东外卖配送站", "渡口外卖配送站", "湖东外卖配送站");
        for (int station = 0; station < names.size(); station++) {
            OrganizationId county = id("county-%02d01".formatted(station + 1));
            OrganizationId stationId = id(STATION + (station + 1));
            enterprise(stationId, names.get(station), county, station + 3);
            sites(stationId, "站点大厅", "骑手休息室");
            var branchId = id("branch-riders-" + (station + 1));
            branch(branchId, names.get(station) + "流动党员支部", county, Set.of(stationId));
        }
    }

    // No region has the code 000000, so these codes belong to nobody.
    private void enterprise(OrganizationId id, String name, OrganizationId parent, int number) {
        var code = SocialCreditCode.completing("91000000MADEM%04d".formatted(number));
        nodes.add(new Organization(id, Kind.ENTERPRISE, name, parent, Set.of(), code, null, 1, now));
    }

    private List<OrganizationId> sites(OrganizationId enterprise, String... names) {
        var sites = new ArrayList<OrganizationId>();
        for (String name : names) {
            var site = id(enterprise.value() + "-site-" + (sites.size() + 1));
            add(site, Kind.SITE, name, enterprise);
            sites.add(site);
        }
        return sites;
    }

    private void branch(OrganizationId id, String name, OrganizationId parent, Set<OrganizationId> covers) {
        nodes.add(new Organization(id, Kind.BRANCH, name, parent, covers, null, null, 1, now));
        branches.add(id);
    }

    private void add(OrganizationId id, Kind kind, String name, OrganizationId parent) {
        nodes.add(Organization.of(id, kind, name, parent, now));
    }

    private static OrganizationId id(String value) {
        return new OrganizationId(value);
    }
}
