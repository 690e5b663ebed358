package org.weike.core.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.weike.core.lesson.Attachments.Attachment;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;

/** Takes media from authors and hands them out. Whoever knows the hash of a medium has seen what shows it. */
@Desk
public class MediaDesk {

    private final Lessons lessons;
    private final LessonRights rights;
    private final LessonNews news;
    private final MediaGate gate;
    private final MediaStore store;
    private final Clock clock;

    MediaDesk(Lessons lessons, LessonRights rights, LessonNews news, MediaGate gate, MediaStore store, Clock clock) {
        this.lessons = lessons;
        this.rights = rights;
        this.news = news;
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    public Medium describe(Actor actor, MediaId id) {
        return store.find(id).orElseThrow(OutOfReach::new);
    }

    /** A piece of a medium; what lies behind its end is left out. */
    public InputStream open(Actor actor, MediaId id, long offset, long length) {
        return store.open(describe(actor, id), offset, length);
    }

    /** Adds a medium to a lesson's draft under a name like the one wished for, in place of one of the same name. */
    public Attaching attach(Actor actor, LessonId id, long rev, String wishedName, InputStream in) throws IOException {
        var lesson = editable(actor, id, rev);
        Path file = Files.createTempFile("medium", null);
        try {
            return switch (gate.admit(in, file)) {
                case Admission.Refused it -> new Attaching.Refused(it.reason());
                case Admission.Admitted it -> attach(lesson, wishedName, it, file);
            };
        } finally {
            Files.delete(file);
        }
    }

    /** Takes a medium out of a lesson's draft; versions that show it keep it. */
    public Lesson detach(Actor actor, LessonId id, long rev, String name) {
        var lesson = editable(actor, id, rev);
        return write(lesson, lesson.draft().attachments().without(name));
    }

    private Attaching attach(Lesson lesson, String wishedName, Admission.Admitted admitted, Path file)
            throws IOException {
        var medium = admitted.medium();
        var attachments = lesson.draft().attachments();
        var name = Attachment.nameFor(wishedName, medium);
        if (attachments.isFull() && attachments.find(name).isEmpty()) {
            return new Attaching.Full();
        }
        store.keep(medium, file);
        return new Attaching.Attached(write(lesson, attachments.with(name, medium)), name, medium, admitted.removed());
    }

    private Lesson write(Lesson lesson, Attachments attachments) {
        var written = lessons.replace(lesson.revisedTo(lesson.draft().with(attachments), clock.instant()));
        news.changed(lesson.id());
        return written;
    }

    private Lesson editable(Actor actor, LessonId id, long rev) {
        var lesson = lessons.find(id).orElseThrow(OutOfReach::new);
        rights.requireEditing(actor, lesson);
        if (lesson.rev() != rev) {
            throw new EditConflict("lesson " + id.value());
        }
        return lesson;
    }
}
