package org.weike.core.lesson;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * A lesson as its authors see it: the draft, and what of it is published. Without an owner it came with the platform:
 * then nobody edits it, and whoever publishes for a whole province may withdraw it or have it copied. The author is who
 * began it, which is unknown of lessons from before it was noted.
 */
public record Lesson(
        LessonId id,
        @Nullable OrganizationId owner,
        @Nullable PersonId author,
        Draft draft,
        @Nullable Publication publication,
        long rev,
        Instant changed) {

    /** Written for an organization by somebody, or come with the platform. */
    public static Lesson written(
            LessonId id, @Nullable OrganizationId owner, @Nullable PersonId author, Draft draft, Instant now) {
        return new Lesson(id, owner, author, draft, null, 1, now);
    }

    public Optional<Publication> published() {
        return Optional.ofNullable(publication);
    }

    public LessonStatus status() {
        if (publication == null) {
            return LessonStatus.DRAFT;
        }
        return publication.withdrawn() ? LessonStatus.WITHDRAWN : LessonStatus.READABLE;
    }

    public Lesson revisedTo(Draft revised, Instant now) {
        return new Lesson(id, owner, author, revised, publication, rev, now);
    }

    public Lesson publishedAs(Publication published, Instant now) {
        return new Lesson(id, owner, author, draft, published, rev, now);
    }

    /** The same after a write, under the next revision. */
    public Lesson next() {
        return new Lesson(id, owner, author, draft, publication, rev + 1, changed);
    }

    /**
     * What is published of a lesson: the newest version, since when readers have it or no longer have it, and when one
     * that was withdrawn had been published, which is unknown of those withdrawn before it was noted.
     */
    public record Publication(
            int number,
            String hash,
            Header header,
            boolean withdrawn,
            Instant since,
            @Nullable Instant publishedBefore) {

        static Publication of(int number, String hash, Header header, Instant now) {
            return new Publication(number, hash, header, false, now, null);
        }

        public Optional<Instant> published() {
            return withdrawn ? Optional.ofNullable(publishedBefore) : Optional.of(since);
        }

        Publication takenBack(Instant now) {
            return new Publication(number, hash, header, true, now, published().orElse(null));
        }

        Publication givenBack(Instant now) {
            return of(number, hash, header, now);
        }
    }
}
