package org.weike.core.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * That somebody is to be erased, or was: first it is asked for with a reason of law, then somebody else confirms it.
 * What stays of it names the person by the id alone. Who asked or decided is nobody if the platform did.
 */
public record Erasure(
        PersonId id,
        OrganizationId home,
        Stage stage,
        Request request,
        @Nullable Decision decision,
        @Nullable Instant done,
        @Nullable Trace trace,
        long rev) {

    /** How far it has come. */
    public enum Stage {
        ASKED,
        /** The person took it back; it may be asked for again. */
        WITHDRAWN,
        /** Somebody said why not; it may be asked for again. */
        DECLINED,
        /** Confirmed; records are being removed. */
        ERASING,
        DONE;

        /** Whether nobody need decide any more, so that it may be asked for anew. */
        boolean isOver() {
            return this == WITHDRAWN || this == DECLINED;
        }
    }

    /** Who asked, and on which ground of law, with the text that says so. */
    public record Request(@Nullable PersonId by, Ground ground, String basis, Instant at) {

        public Request {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Who decided, and what they answered the person if they declined. */
    public record Decision(@Nullable PersonId by, Instant at, String answer) {

        public Decision {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * What is known of the person only as long as it is carried out: by what records may name them, encrypted, and the
     * organizations that they were of; and since when everything has been removed once.
     */
    public record Trace(
            String names,
            Set<OrganizationId> places,
            @Nullable Instant removed) {

        public Trace {
            places = Set.copyOf(places);
            removed = removed == null ? null : removed.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The grounds of Article 47 of the Personal Information Protection Law of 2021. */
    public enum Ground {
        PURPOSE_ENDED,
        PERIOD_OVER,
        CONSENT_WITHDRAWN,
        UNLAWFUL,
        OTHER_LAW
    }

    /** Whether the person asked for it. */
    public boolean isOwn() {
        return id.equals(request.by());
    }

    /** Whether this member asked for it; the platform is nobody. */
    public boolean isAskedBy(Actor actor) {
        return request.by() != null && Actor.of(request.by()).equals(actor);
    }

    /** Since when everything has been removed once; empty where it has to be first. */
    Optional<Instant> removedOnce() {
        return Optional.ofNullable(trace).map(Trace::removed);
    }

    Erasure askedAgain(OrganizationId where, Request again) {
        return new Erasure(id, where, Stage.ASKED, again, null, null, null, rev + 1);
    }

    Erasure withdrawn() {
        return new Erasure(id, home, Stage.WITHDRAWN, request, null, null, null, rev + 1);
    }

    Erasure declined(Decision why) {
        return new Erasure(id, home, Stage.DECLINED, request, why, null, null, rev + 1);
    }

    /** With where they are at home now, because a request may have waited while they moved. */
    Erasure confirmed(OrganizationId where, Decision by) {
        return new Erasure(id, where, Stage.ERASING, request, by, null, null, rev + 1);
    }

    Erasure tracing(Trace other) {
        return new Erasure(id, home, stage, request, decision, done, other, rev + 1);
    }

    Erasure done(Instant at) {
        return new Erasure(id, home, Stage.DONE, request, decision, at.truncatedTo(ChronoUnit.MILLIS), null, rev + 1);
    }
}
