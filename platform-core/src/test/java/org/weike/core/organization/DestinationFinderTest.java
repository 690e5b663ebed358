package org.weike.core.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.organization.OrganizationFixture.EAST;
import static org.weike.core.organization.OrganizationFixture.NOW;
import static org.weike.core.organization.OrganizationFixture.WEST;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.shared.OrganizationId;

class DestinationFinderTest {

    private static final OrganizationId FIRST = new OrganizationId("west-first");
    private static final SocialCreditCode CREDIT_CODE = SocialCreditCode.completing("91000000MADEM0001");

    private final OrganizationTree tree = OrganizationFixture.TREE.with(List.of(
            named(FIRST, WEST).coded(new OrganizationCode("Z0000012")),
            named(new OrganizationId("east-first"), EAST).coded(new OrganizationCode("Z0000013")),
            Organization.of(new OrganizationId("mill"), Kind.ENTERPRISE, "磨坊", WEST, NOW)
                    .registeredAs(CREDIT_CODE, NOW)));

    private static Organization named(OrganizationId id, OrganizationId parent) {
        return Organization.of(id, Kind.BRANCH, "第一党支部", parent, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Z0000012", " z0000012 ", "组织 west › 第一党支部", "组织 city/组织 west/第一党支部", "示范省>组织 west > 第一党支部"})
    void findsTheOneThatIsNamedExactly(String typed) {
        assertThat(new DestinationFinder(tree).find(typed))
                .isEqualTo(new Destination.Found(
                        new Place(FIRST, Kind.BRANCH, "第一党支部", List.of("示范省", "组织 city", "组织 west"))));
    }

    @Test
    void findsAnEnterpriseByItsCreditCode() {
        assertThat(new DestinationFinder(tree).find(CREDIT_CODE.value())).isInstanceOf(Destination.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "第一", "党支部", "Z00000", "west-first", "组织 north › 第一党支部", "›", "/"})
    void findsNothingByAPart(String typed) {
        assertThat(new DestinationFinder(tree).find(typed))
                .isEqualTo(new Destination.NotFound(Destination.Reason.UNKNOWN));
    }

    @Test
    void listsNoneOfThoseWhoShareAName() {
        assertThat(new DestinationFinder(tree).find("第一党支部"))
                .isEqualTo(new Destination.NotFound(Destination.Reason.SEVERAL));
    }
}
