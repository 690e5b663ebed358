package org.weike.core.reach;

import static org.weike.core.reach.Given.given;
import static org.weike.core.reach.ReachWorld.PLATFORM;
import static org.weike.core.shared.Actor.ANYBODY;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.Erasure.Ground;
import org.weike.core.privacy.ErasureChange;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.privacy.Erasures;
import org.weike.core.privacy.OwnDataDesk;
import org.weike.core.privacy.RetentionDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Copies of one's own data, and erasures. */
@Component
final class PrivacyCases implements ReachCases {

    private static final String WHOLE =
            "What is kept how long holds for the whole platform, for those who reach a root.";
    private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final String BASIS = "离职满两年";

    private final ReachWorld world;
    private final ErasureDesk erasures;
    private final Erasures store;

    PrivacyCases(ReachWorld world, ErasureDesk erasures, Erasures store) {
        this.world = world;
        this.erasures = erasures;
        this.store = store;
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
                .byNode(
                        "gone",
                        Role.SECRETARY,
                        () -> given(erased(ReachWorld.BRANCH)).butNever(erased(ReachWorld.WEST_BRANCH)))
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

    /** Somebody who was at home there and of whom nothing is left. */
    private PersonId erased(OrganizationId home) {
        var id = new PersonId(UUID.randomUUID().toString());
        var request = new Erasure.Request(null, Ground.PERIOD_OVER, BASIS, DAY);
        store.write(
                new Erasure(id, home, Erasure.Stage.DONE, request, new Erasure.Decision(null, DAY, ""), DAY, null, 1));
        return id;
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
