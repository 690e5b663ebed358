package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.account.AccountDesk;
import org.weike.core.organization.People;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

@OnSite
class FirstPasswordTest {

    private static final PersonId NEWCOMER = new PersonId("demo-0398");
    private static final String GIVEN = "ling dao de mi ma";

    @Autowired
    private Site site;

    @Autowired
    private AccountDesk accounts;

    @Autowired
    private People people;

    @Test
    void isAskedForWithItsReasonAndItsLengthBeforehand() {
        accounts.open(new Actor.Platform("test"), NEWCOMER, GIVEN, true);
        var number = people.find(NEWCOMER).orElseThrow().staffNumber().value();
        var browser = site.browser();

        assertThat(browser.signIn(number, GIVEN).headers().firstValue("Location"))
                .contains("/password");
        assertThat(browser.get("/password").body())
                .contains("You signed in with a one-time password", "At least 8 characters");

        browser.post("/password", Map.of("old", GIVEN, "password", "zi ji de mi ma"));

        assertThat(browser.get("/password").body()).doesNotContain("one-time password");
    }
}
