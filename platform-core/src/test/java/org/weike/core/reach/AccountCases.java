package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.shared.Actor.ANYBODY;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.FirstStartDesk;
import org.weike.core.account.Issue;
import org.weike.core.account.SignIn;
import org.weike.core.account.SignInDesk;
import org.weike.core.demonstration.DemonstrationProvince;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;

/** Ways into accounts, and the first steps of a platform. */
@Component
final class AccountCases implements ReachCases {

    private static final String PASSWORD = "三月的风 吹过操场";
    private static final String OTHER_PASSWORD = "五月的雨 落在田里";
    private static final String ADDRESS = "192.0.2.7";

    private final ReachWorld world;
    private final AccountDesk accounts;
    private final SignInDesk signIn;

    AccountCases(ReachWorld world, AccountDesk accounts, SignInDesk signIn) {
        this.world = world;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(accounts(), signIn(), firstStart(), demonstration());
    }

    private DeskCases accounts() {
        var secretary = Role.SECRETARY;
        return DeskCases.of(AccountDesk.class)
                .byNode("issueActivation", secretary, () -> given(world.person().id()))
                .byNode("wayIn", secretary, () -> given(world.person().id()))
                .byNode("state", secretary, () -> given(world.person().id()))
                .byNode("resetPassword", secretary, () -> given(withAccount().id()))
                .byNode(
                        "signOutEverywhere",
                        secretary,
                        () -> given(withAccount().id()))
                .forThePlatform("open", () -> given(world.person().id(), PASSWORD, true))
                .withoutNode("invitation", "Whoever holds a slip has no account yet; the code is the limit.", it -> {
                    var person = world.person();
                    it.shows(person.name().substring(0, 1) + "*", ANYBODY, codeOf(person), ADDRESS)
                            .refuses(ANYBODY, "0000-0000-0000", ADDRESS);
                })
                .withoutNode("activate", "Whoever holds a slip has no account yet; the code opens one once.", it -> {
                    var code = codeOf(world.person());
                    it.succeeds(ANYBODY, code, PASSWORD, ADDRESS).refuses(ANYBODY, code, OTHER_PASSWORD, ADDRESS);
                })
                .withoutNode("mustChangePassword", "It takes no id: the password is the one of who asks.", it -> {
                    var newcomer = world.person().id();
                    accounts.open(PLATFORM, newcomer, PASSWORD, true);
                    it.succeeds(Actor.of(newcomer))
                            .refuses(Actor.of(withAccount().id()))
                            .refuses(world.colleague())
                            .refuses(ANYBODY);
                })
                .withoutNode("changePassword", "It takes no id: the password is the one of who asks.", it -> {
                    var owner = Actor.of(withAccount().id());
                    it.refuses(world.colleague(), PASSWORD, OTHER_PASSWORD, ADDRESS)
                            .refuses(ANYBODY, PASSWORD, OTHER_PASSWORD, ADDRESS)
                            .refuses(owner, OTHER_PASSWORD, PASSWORD, ADDRESS)
                            .succeeds(owner, PASSWORD, OTHER_PASSWORD, ADDRESS);
                });
    }

    private DeskCases signIn() {
        return DeskCases.of(SignInDesk.class)
                .withoutNode("signIn", "Who signs in is nobody before; the password is the limit.", it -> {
                    var name = withAccount().staffNumber().value();
                    it.succeeds(ANYBODY, name, PASSWORD, ADDRESS).refuses(ANYBODY, name, OTHER_PASSWORD, ADDRESS);
                })
                .forThePlatform(
                        "signInVouched", () -> given(withAccount().staffNumber().value()))
                .withoutNode("whoIs", "It reads who somebody is; only what the platform signed counts.", it -> {
                    var person = withAccount();
                    var token = ((SignIn.Welcome)
                                    signIn.signIn(ANYBODY, person.staffNumber().value(), PASSWORD, ADDRESS))
                            .token();
                    it.shows(person.id().value(), ANYBODY, token).refuses(ANYBODY, token + "x");
                });
    }

    private DeskCases firstStart() {
        return DeskCases.of(FirstStartDesk.class)
                .withoutNode(
                        "createFirstAdministrator",
                        "The platform's own first step: it happens once and no person can call it.",
                        it -> it.succeeded(world.firstAdministrator(), PLATFORM)
                                .refuses(PLATFORM)
                                .isOnlyForThePlatform(world.everyKindOfPerson(), List.of()));
    }

    private DeskCases demonstration() {
        DemonstrationProvince.Stages silently = (stage, done, all) -> {};
        return DeskCases.of(DemonstrationProvince.class)
                .withoutNode(
                        "fits",
                        "It asks about the store as a whole, which here is in use by others.",
                        it -> it.succeeded(true, PLATFORM)
                                .refuses(PLATFORM)
                                .isOnlyForThePlatform(world.everyKindOfPerson(), List.of()))
                .forThePlatform("load", () -> given(silently));
    }

    private Person withAccount() {
        var person = world.person();
        accounts.open(PLATFORM, person.id(), PASSWORD, false);
        return person;
    }

    private String codeOf(Person person) {
        return ((Issue.Issued) accounts.issueActivation(PLATFORM, person.id()))
                .slip()
                .code();
    }
}
