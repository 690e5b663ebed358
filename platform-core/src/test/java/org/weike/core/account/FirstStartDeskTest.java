package org.weike.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;

/** Over a platform of its own, so that it is the very first start. */
@SpringBootTest(classes = TestPlatform.class, properties = "weike.first-start.test=alone")
@DirtiesContext
class FirstStartDeskTest {

    private static final Actor.Platform START = new Actor.Platform("start");

    private final FirstStartDesk desk;
    private final SignInDesk signIn;
    private final AccountDesk accounts;
    private final Reach reach;

    @Autowired
    FirstStartDeskTest(FirstStartDesk desk, SignInDesk signIn, AccountDesk accounts, Reach reach) {
        this.desk = desk;
        this.signIn = signIn;
        this.accounts = accounts;
        this.reach = reach;
    }

    @Test
    void createsOneAdministratorWhoMustChangeThePassword() {
        FirstAdministrator first = desk.createFirstAdministrator(START).orElseThrow();
        var welcome = (SignIn.Welcome) signIn.signIn(Actor.ANYBODY, "admin", first.password(), "10.0.0.1");
        Actor administrator = Actor.of(welcome.person());

        assertThat(welcome.passwordIsTemporary()).isTrue();
        assertThat(reach.scope(administrator, Permission.GRANT_ROLES).nodes()).hasSize(1);
        assertThat(accounts.changePassword(administrator, first.password(), "a better password", "10.0.0.1"))
                .isInstanceOf(Opening.Done.class);
        assertThat(signIn.signIn(Actor.ANYBODY, "ADMIN", first.password(), "10.0.0.1"))
                .isInstanceOf(SignIn.Refused.class);
        assertThat(desk.createFirstAdministrator(START)).isEmpty();
    }
}
