package org.weike.core.study;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.PersonId;

/** All attempts of which something was reported. */
public interface Attempts {

    Optional<Attempt> find(AttemptId id);

    /** Adds the attempt; false if it is there already, or barred. */
    boolean add(Attempt attempt);

    /** Writes the attempt over its own revision and raises it; false if that is gone meanwhile. */
    boolean replace(Attempt attempt);

    /**
     * Takes the clock out of the attempt's hand, and says what times it was granted until then; what was about to be
     * written fails. One that is not there yet is barred: it can no longer be added, but only written over its bar.
     */
    Intervals release(AttemptId id);

    /** The revision of the bar of an attempt that is not there, for writing over it; 0 if nothing bars it. */
    long barred(AttemptId id);

    /** Strikes out a debt that was settled. */
    void settle(AttemptId id, Debt debt);

    /** Hands over the attempts that owe something, oldest first. */
    void eachOwing(Debt debt, Consumer<Attempt> sink);

    /** A person's latest attempt at the lesson that was started at or after the instant and is not complete. */
    Optional<AttemptTicket> running(PersonId person, LessonId lesson, Instant since);

    /** A person's attempts that were started at or after the instant, latest first. */
    List<Attempt> of(PersonId person, Instant since);

    /** What any of these people completed at or after the instant, each time they did. */
    List<Completion> completed(Collection<PersonId> people, Instant since);
}
