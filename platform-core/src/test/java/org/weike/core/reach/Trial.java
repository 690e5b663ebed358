package org.weike.core.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

/** Calls one operation and says whether its answer was a success; counts both kinds of answers. */
final class Trial {

    /** The outcomes that give what was asked for; every other variant of a sealed answer refuses it. */
    private static final Set<String> SUCCESSES = Set.of(
            "Accepted",
            "Attached",
            "Done",
            "Found",
            "Granted",
            "Issued",
            "Opens",
            "Posted",
            "Printed",
            "Published",
            "Shown",
            "Sound",
            "Welcome",
            "Written");

    private final Operation operation;
    private final Object desk;
    private int successes;
    private int refusals;

    Trial(Operation operation, Object desk) {
        this.operation = operation;
        this.desk = desk;
    }

    /** Nothing is thrown, and the answer is none that refuses. */
    Trial succeeds(Actor actor, @Nullable Object... arguments) {
        return succeeds(actor, Arrays.asList(arguments));
    }

    Trial succeeds(Actor actor, List<? extends @Nullable Object> arguments) {
        return succeeded(answer(actor, arguments), actor);
    }

    /** The answer to an earlier call, which cannot be repeated, was a success. */
    Trial succeeded(@Nullable Object answer, Actor actor) {
        if (isRefusal(answer)) {
            fail("%s should succeed for %s, and answers %s", operation, actor, answer);
        }
        successes++;
        return this;
    }

    /** The answer speaks of something. */
    Trial shows(String text, Actor actor, @Nullable Object... arguments) {
        return shows(text, actor, Arrays.asList(arguments));
    }

    Trial shows(String text, Actor actor, List<? extends @Nullable Object> arguments) {
        assertThat(String.valueOf(answer(actor, arguments)))
                .as("%s for %s", operation, actor)
                .contains(text);
        successes++;
        return this;
    }

    /** It is out of reach, or the answer does not speak of that thing. */
    Trial hides(String text, Actor actor, @Nullable Object... arguments) {
        return hides(text, actor, Arrays.asList(arguments));
    }

    Trial hides(String text, Actor actor, List<? extends @Nullable Object> arguments) {
        var answer = call(actor, arguments);
        if (!(answer instanceof OutOfReach)) {
            assertThat(String.valueOf(answer)).as("%s for %s", operation, actor).doesNotContain(text);
        }
        refusals++;
        return this;
    }

    /** The answer is one of those that refuse, as the domain says no to others for its own reasons. */
    Trial refuses(Actor actor, @Nullable Object... arguments) {
        var answer = call(actor, Arrays.asList(arguments));
        if (!(answer instanceof OutOfReach) && !isRefusal(answer)) {
            fail("%s should refuse %s, and answers %s", operation, actor, answer);
        }
        refusals++;
        return this;
    }

    /** Looks to the actor as if there were nothing. */
    Trial isOutOfReach(Actor actor, List<? extends @Nullable Object> arguments) {
        var answer = call(actor, arguments);
        if (!(answer instanceof OutOfReach)) {
            fail("%s should be out of reach of %s, and answers %s", operation, actor, answer);
        }
        refusals++;
        return this;
    }

    /** Only the platform itself can call it, or gets more than a refusal. */
    Trial isOnlyForThePlatform(List<Actor> others, List<? extends @Nullable Object> arguments) {
        if (operation.takesOnlyThePlatform()) {
            refusals++;
        } else {
            others.forEach(it -> isOutOfReach(it, arguments));
        }
        return this;
    }

    /** Both sides of the limit were seen. */
    void isComplete() {
        assertThat(successes).as("successes of " + operation).isPositive();
        assertThat(refusals).as("refusals of " + operation).isPositive();
    }

    private @Nullable Object answer(Actor actor, List<? extends @Nullable Object> arguments) {
        var answer = call(actor, arguments);
        if (answer instanceof Throwable thrown) {
            fail("%s should succeed for %s, and throws".formatted(operation, actor), thrown);
        }
        return answer;
    }

    /** What the operation answers or throws. */
    private @Nullable Object call(Actor actor, List<? extends @Nullable Object> arguments) {
        try {
            return operation.call(desk, actor, arguments);
        } catch (AssertionError e) {
            throw e;
        } catch (Throwable e) {
            return e;
        }
    }

    private boolean isRefusal(@Nullable Object answer) {
        if (answer == null) {
            return operation.method().getReturnType() != void.class;
        }
        if (answer instanceof Throwable || Boolean.FALSE.equals(answer)) {
            return true;
        }
        if (answer instanceof Optional<?> some) {
            return some.isEmpty();
        }
        boolean sealed = Arrays.stream(answer.getClass().getInterfaces()).anyMatch(Class::isSealed);
        return sealed && !SUCCESSES.contains(answer.getClass().getSimpleName());
    }
}
