package org.weike.core.lesson;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.weike.core.lesson.Lesson.Publication;

/** Makes versions of drafts. Knows no rights: desks and the catalogue's loader do. */
@Component
public class LessonPress {

    private final LessonReader reader;
    private final Lessons lessons;
    private final LessonVersions versions;
    private final LessonNews news;
    private final Clock clock;

    LessonPress(LessonReader reader, Lessons lessons, LessonVersions versions, LessonNews news, Clock clock) {
        this.reader = reader;
        this.lessons = lessons;
        this.versions = versions;
        this.news = news;
        this.clock = clock;
    }

    /** Reads the draft again, as it stands; the same draft published twice makes one version. */
    public Publishing publish(Lesson lesson) {
        var read = reader.read(lesson.draft().manuscript(), lesson.draft().attachments());
        var header = read.header();
        if (header == null || !read.problems().isEmpty()) {
            return new Publishing.Refused(read.problems());
        }
        var hash = lesson.draft().hash(lesson.id());
        var before = lesson.publication();
        if (before != null && before.hash().equals(hash)) {
            return republish(lesson, before);
        }
        var content = new LessonVersion(lesson.id(), 1, hash, header, read.blocks(), read.recall());
        int number = keep(content, before == null ? 1 : before.number() + 1);
        return released(lesson, Publication.of(number, hash, header, clock.instant()));
    }

    /** Takes a published lesson back from its readers. */
    public Lesson withdraw(Lesson lesson, Publication publication) {
        Instant now = clock.instant();
        return written(lesson.publishedAs(publication.takenBack(now), now));
    }

    private Publishing republish(Lesson lesson, Publication before) {
        return lesson.status() == LessonStatus.READABLE
                ? new Publishing.Published(lesson, LessonVersionId.of(lesson.id(), before.number()))
                : released(lesson, before.givenBack(clock.instant()));
    }

    /** Finds the next free number: one left behind by a publishing that never ended is not used again. */
    private int keep(LessonVersion content, int from) {
        int number = from;
        while (!versions.add(content.numbered(number))) {
            number++;
        }
        return number;
    }

    private Publishing released(Lesson lesson, Publication publication) {
        var written = written(lesson.publishedAs(publication, clock.instant()));
        return new Publishing.Published(written, LessonVersionId.of(lesson.id(), publication.number()));
    }

    private Lesson written(Lesson lesson) {
        var written = lessons.replace(lesson);
        news.changed(written.id());
        return written;
    }
}
