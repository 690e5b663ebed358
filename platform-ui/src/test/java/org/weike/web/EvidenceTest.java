package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.credit.Activity;
import org.weike.core.credit.Conversion;
import org.weike.core.credit.Counter;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSetId;
import org.weike.core.credit.RuleSets;
import org.weike.core.organization.Role;
import org.weike.core.shared.CreditHours;

@OnSite
class EvidenceTest {

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuleSets rules;

    @Test
    void isPrecededByWhatTheLessonIsWorth() {
        assertThat(site.browser().get("/q/" + site.code()).body()).contains("worth 0.25 hours");
    }

    @Test
    void followsTheRulesInForceAlsoOnAPageThatWasDrawnBefore() {
        var shipped = rules.inForceAt(clock.instant());
        var band = new Conversion.Band(0, CreditHours.ofHundredths(75));
        var generous = new RuleSet(
                new RuleSetId("generous:1"),
                new RuleSet.Validity(clock.instant(), clock.instant().plus(Duration.ofMinutes(5))),
                List.of(new Conversion.ByDuration("all", Activity.LESSON, Counter.ONLINE, List.of(band))),
                List.of(),
                shipped.shares(),
                shipped.repeat(),
                shipped.norms());
        site.browser().get("/q/" + site.code());

        rules.add(generous);
        clock.advance(Duration.ofMinutes(1));
        assertThat(site.browser().get("/q/" + site.code()).body()).contains("worth 0.75 hours");

        clock.advance(Duration.ofMinutes(5));
        assertThat(site.browser().get("/q/" + site.code()).body()).contains("worth 0.25 hours");
    }

    @Test
    void namesThePlaceThatWasScannedAndTheRuleInWords() {
        var account = site.account(Role.INSPECTOR);
        var browser = site.browser();
        browser.signIn(account.name(), account.password());

        var page = Page.open(browser, "/q/" + site.code());
        clock.advance(Duration.ofMillis(page.realMillis()));
        page.everythingInTurn().send();

        assertThat(browser.get("/me").body())
                .contains(": 青禾市 › 青禾示范制药厂 › 职工食堂 › 12号桌")
                .contains("Online lesson (general rules, version 1)")
                .containsPattern("0\\.25 = micro-lesson, \\d+ min, rule 1 of the general rules, version 1, from"
                        + " 2019-01-01; coverage 100 %; recall \\d/\\d");
    }
}
