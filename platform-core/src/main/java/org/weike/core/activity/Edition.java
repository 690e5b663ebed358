package org.weike.core.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** What was said of a study at one time, and by whom. */
public record Edition(StudyForm form, Entered entered) {

    public Sitting sitting() {
        return form.proceedings().sitting();
    }

    boolean includes(PersonId person) {
        return form.participants().people().contains(person);
    }

    /** Who wrote, if it was a person, and when. */
    public record Entered(@Nullable PersonId by, Instant at) {

        public Entered {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }

        static Entered by(Actor actor, Instant now) {
            return new Entered(actor instanceof Actor.Member member ? member.id() : null, now);
        }
    }
}
