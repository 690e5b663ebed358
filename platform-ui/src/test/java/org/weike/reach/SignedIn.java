package org.weike.reach;

import static org.weike.reach.ReachProvince.PLATFORM;

import org.springframework.beans.factory.BeanFactory;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.organization.Person;
import org.weike.core.shared.Actor;

/** Somebody with an account, and the cookie of their sign-in. */
record SignedIn(Person person, String token) {

    static final String PASSWORD = "三月的风 吹过操场";

    static SignedIn as(Person person, BeanFactory platform) {
        platform.getBean(AccountDesk.class).open(PLATFORM, person.id(), PASSWORD, false);
        var signIn = platform.getBean(SignInDesk.class)
                .signIn(Actor.ANYBODY, person.staffNumber().value(), PASSWORD, "192.0.2.1");
        return new SignedIn(person, ((SignIn.Welcome) signIn).token());
    }
}
