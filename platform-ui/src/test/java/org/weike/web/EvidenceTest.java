package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.organization.Role;

@OnSite
class EvidenceTest {

    @Autowired
    private Site site;

    @Autowired
    private MovableClock clock;

    @Test
    void isPrecededByWhatTheLessonIsWorth() {
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
                .contains("Online lesson (general rules, version 1)");
    }
}
