package org.weike.core.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    private static final List<Named.Above> EAST =
            List.of(new Named.Above("城东区两新组织党工委", false), new Named.Above("城东区", true), new Named.Above("青禾市", true));
    private static final List<Named.Above> WEST =
            List.of(new Named.Above("临水县两新组织党工委", false), new Named.Above("临水县", true), new Named.Above("青禾市", true));
    private static final NameMatcher MATCHER = new NameMatcher(List.of(
            new Named("garment", List.of("宏达恒信服装有限公司党支部", "青禾第二被服厂党支部"), EAST),
            new Named("street-east", List.of("城东区商贸街区联合支部"), EAST),
            new Named("street-west", List.of("临水县商贸街区联合支部"), WEST),
            new Named(
                    "west-committee",
                    List.of("临水县两新组织党工委"),
                    List.of(new Named.Above("临水县", true), new Named.Above("青禾市", true))),
            new Named("first", List.of("宏图物流第一党支部"), WEST),
            new Named("second", List.of("宏图物流第二党支部"), WEST)));

    @ParameterizedTest
    @CsvSource({"中共宏达恒信服装有限公司支部委员会, garment", "宏达恒信服装有限公司支部, garment", "青禾第二被服厂支部, garment", "宏图物流第1党支部, first"})
    void knowsOtherSpellings(String written, String key) {
        assertThat(MATCHER.find(written, "")).isEqualTo(new NameMatch.Certain(key));
    }

    @ParameterizedTest
    @CsvSource({"宏达恒新服装有限公司党支部, garment", "恒信服装支部, garment", "宏图物流二支部, second"})
    void takesMistakesAndShortNamesForLikely(String written, String key) {
        assertThat(MATCHER.find(written, ""))
                .satisfiesAnyOf(
                        it -> assertThat(it)
                                .isInstanceOfSatisfying(
                                        NameMatch.Likely.class,
                                        likely -> assertThat(likely.candidate().key())
                                                .isEqualTo(key)),
                        it -> assertThat(it).isEqualTo(new NameMatch.Certain(key)));
    }

    @Test
    void isUnsureWhereTheSameNameStandsInTwoCounties() {
        assertThat(MATCHER.find("商贸街区联合支部", "")).isInstanceOf(NameMatch.Unsure.class);
    }

    @Test
    void tellsNamesakesApartByTheOneAbove() {
        assertThat(MATCHER.find("商贸街区联合支部", "临水县两新组织党工委"))
                .isInstanceOfSatisfying(
                        NameMatch.Likely.class,
                        it -> assertThat(it.candidate().key()).isEqualTo("street-west"));
    }

    @Test
    void neverTakesOneNumberForAnother() {
        assertThat(MATCHER.find("宏图物流第三党支部", "")).isNotInstanceOf(NameMatch.Likely.class);
    }

    @Test
    void knowsNobodyByAStrangeName() {
        assertThat(MATCHER.find("完全不相干的名字", "")).isInstanceOf(NameMatch.Unknown.class);
    }

    @Test
    void isRightAboutDamagedNamesWhereItIsConfident() {
        var score = DamagedNames.score(6_000, 2_000, 7);

        assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.7);
    }
}
