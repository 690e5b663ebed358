package org.weike.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.Issue;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

@OnSite
class LoginNameTest {

    @Autowired
    private Site site;

    @Autowired
    private AccountDesk accounts;

    @Test
    void isToldRightAfterActivationAndLaterOn() {
        var issued = (Issue.Issued)
                accounts.issueActivation(Actor.of(new PersonId("demo-province")), new PersonId("demo-0399"));
        var slip = issued.slip();
        var browser = site.browser();

        var answer = browser.post("/activate", Map.of("code", slip.code(), "password", "kan san yan zai zou"));

        assertThat(answer.headers().firstValue("Location")).contains("/me?activated");
        assertThat(browser.get("/me?activated").body())
                .contains("From now on sign in with staff number "
                        + slip.staffNumber().value() + " or phone 141****");
        assertThat(browser.get("/me").body())
                .contains("You sign in as: staff number " + slip.staffNumber().value())
                .doesNotContain("From now on");
    }
}
