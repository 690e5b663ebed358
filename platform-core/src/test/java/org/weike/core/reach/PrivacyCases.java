package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.shared.Actor.ANYBODY;

import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.Erasure.Ground;
import org.weike.core.privacy.ErasureChange;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.privacy.OwnDataDesk;
import org.weike.core.privacy.RetentionDesk;
import org.weike.core.shared.Actor;

/** Copies of one's own data, and erasures. */
@Component
final class PrivacyCases implements ReachCases {

    private static final String WHOLE =
            "What is kept how long holds for the whole platform, for those who reach a root.";
    private static final String BASIS = "离职满两年";

    private final ReachWorld world;
    private final ErasureDesk erasures;

    PrivacyCases(ReachWorld world, ErasureDesk erasures) {
        this.world = world;
        this.erasures = erasures;
    }

    @Override
    public List<DeskCases> cases() {
        return List.of(erasures(), copies(), retention());
    }

    private DeskCases erasures() {
        var administrator = Role.COUNTY_ADMINISTRATOR;
        return DeskCases.of(ErasureDesk.class)
                .byNode("of", administrator, () -> given(asked(world.person()).id()))
                .byNode(
                        "waiting",
                        administrator,
                        () -> given(0).showing(asked(world.person()).id().value()))
                .byNode("ask", administrator, () -> given(world.person().id(), Ground.PERIOD_OVER, BASIS))
                .byNode("decline", administrator, () -> {
                    var asked = asked(world.person());
                    return given(asked.id(), asked.rev(), BASIS);
                })
                .byNode("confirm", administrator, () -> {
                    var person = world.person();
                    var asked = asked(person);
                    return given(asked.id(), asked.rev(), person.staffNumber().value());
                })
                .withoutNode(
                        "askOwn",
                        "It takes no id: everybody asks for themselves.",
                        it -> it.succeeds(Actor.of(world.person().id())).refuses(ANYBODY))
                .withoutNode("withdrawOwn", "It takes no id: everybody takes back their own request.", it -> {
                    var person = Actor.of(world.person().id());
                    erasures.askOwn(person);
                    it.shows("true", person)
                            .hides("true", Actor.of(asked(world.person()).id()))
                            .refuses(ANYBODY);
                });
    }

    private Erasure asked(Person person) {
        return ((ErasureChange.Done) erasures.ask(PLATFORM, person.id(), Ground.PERIOD_OVER, BASIS)).erasure();
    }

    private DeskCases copies() {
        return DeskCases.of(OwnDataDesk.class)
                .withoutNode(
                        "copy",
                        "It takes no id: what is held of oneself is all that it can show.",
                        it -> it.succeeds(world.colleague(), UnaryOperator.identity(), OutputStream.nullOutputStream())
                                .refuses(ANYBODY, UnaryOperator.identity(), OutputStream.nullOutputStream()));
    }

    private DeskCases retention() {
        return DeskCases.of(RetentionDesk.class)
                .withoutNode("isFor", WHOLE, this::isOnlyForWhoeverReachesEverything)
                .withoutNode("standing", WHOLE, this::isOnlyForWhoeverReachesEverything);
    }

    private void isOnlyForWhoeverReachesEverything(Trial it) {
        it.succeeds(PLATFORM);
        it.refuses(world.own(Role.COUNTY_ADMINISTRATOR));
        it.refuses(world.colleague());
    }
}
