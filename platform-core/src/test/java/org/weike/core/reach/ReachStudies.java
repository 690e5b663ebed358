package org.weike.core.reach;

import static org.weike.core.reach.ReachWorld.PLATFORM;

import org.springframework.stereotype.Component;
import org.weike.core.MovableClock;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Phone;
import org.weike.core.study.StudyDesk;

/** Readers of the own branch, and what they are credited. */
@Component
final class ReachStudies {

    static final int YEAR = 2026;

    private final ReachWorld world;
    private final ReachLessons lessons;
    private final StudyDesk study;
    private final CreditDesk credit;
    private final MovableClock clock;

    ReachStudies(ReachWorld world, ReachLessons lessons, StudyDesk study, CreditDesk credit, MovableClock clock) {
        this.world = world;
        this.lessons = lessons;
        this.study = study;
        this.credit = credit;
        this.clock = clock;
    }

    /** A phone on which somebody read a new lesson to its end. */
    Phone finished(Actor reader) {
        var phone =
                new Phone(study, reader, study.start(reader, lessons.published().id(), Origin.DESK), clock);
        phone.readOn();
        return phone;
    }

    /** Somebody new of the own branch who was credited for a lesson. */
    Credited credited() {
        var person = world.person().id();
        var lesson = finished(Actor.of(person)).started().version().lesson();
        var entry = credit.year(PLATFORM, person, YEAR).entries().getFirst();
        return new Credited(person, lesson, entry);
    }

    /** A person, the lesson they read, and what they were credited for it. */
    record Credited(PersonId person, LessonId lesson, CreditEntry entry) {}
}
