package org.weike.core.reach;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;

/** How it is shown that one operation reaches as far as it should, and no further. */
sealed interface ReachCase {

    Operation operation();

    /** Tries it. */
    void run(Trial trial, ReachWorld world);

    /** The role's holder at the own node succeeds; the same call is out of reach from the sibling node. */
    record ByNode(Operation operation, Role role, Supplier<Given> given, Colleague colleague) implements ReachCase {

        @Override
        public void run(Trial trial, ReachWorld world) {
            var own = world.own(role);
            var done = given.get();
            succeeds(trial, own, done);
            strangers(world).forEach(it -> isRefused(trial, it, done));

            // The other way round on an equal thing: a success before could hide that nothing is checked.
            var untouched = given.get();
            strangers(world).forEach(it -> isRefused(trial, it, untouched));
            untouched.beyond().forEach(it -> trial.isOutOfReach(own, it));
            succeeds(trial, own, untouched);
        }

        private List<Actor> strangers(ReachWorld world) {
            return colleague == Colleague.IS_REFUSED
                    ? List.of(world.sibling(role), world.colleague(), Actor.ANYBODY)
                    : List.of(world.sibling(role), Actor.ANYBODY);
        }

        private static void succeeds(Trial trial, Actor actor, Given given) {
            if (given.shown() == null) {
                trial.succeeds(actor, given.arguments());
            } else {
                trial.shows(given.shown(), actor, given.arguments());
            }
        }

        private static void isRefused(Trial trial, Actor stranger, Given given) {
            if (given.shown() == null) {
                trial.isOutOfReach(stranger, given.arguments());
            } else {
                trial.hides(given.shown(), stranger, given.arguments());
            }
        }
    }

    /** The platform's own jobs succeed; people, whatever they are, cannot. */
    record ForThePlatform(Operation operation, Supplier<Given> given) implements ReachCase {

        @Override
        public void run(Trial trial, ReachWorld world) {
            var these = given.get();
            trial.isOnlyForThePlatform(world.everyKindOfPerson(), these.arguments());
            if (these.shown() == null) {
                trial.succeeds(ReachWorld.PLATFORM, these.arguments());
            } else {
                trial.shows(these.shown(), ReachWorld.PLATFORM, these.arguments());
            }
        }
    }

    /** Belongs to no node, for the reason given; the limit that it has instead is tried. */
    record WithoutNode(Operation operation, String reason, Consumer<Trial> limit) implements ReachCase {

        @Override
        public void run(Trial trial, ReachWorld world) {
            limit.accept(trial);
        }
    }

    /** Whether somebody at home at the own node, who has no role, is as much a stranger as the sibling. */
    enum Colleague {
        IS_REFUSED,
        MAY_TOO
    }
}
