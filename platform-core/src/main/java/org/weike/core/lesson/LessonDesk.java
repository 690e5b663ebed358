package org.weike.core.lesson;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.Suggestion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.TimeOrdered;

/** Hands lessons to readers, and takes them from authors. */
@Desk
public class LessonDesk {

    /** A question for every lesson, to be narrowed. */
    public static final Query ALL = Query.of(SearchableLessons.KIND);

    private static final Actor READERS = new Actor.Platform("published lessons are for everybody");
    private static final Filter READABLE = Filter.is("status", LessonStatus.READABLE.name());
    private static final int SUGGESTIONS = 5;

    private final Lessons lessons;
    private final LessonShelf shelf;
    private final LessonReader reader;
    private final LessonPress press;
    private final LessonNews news;
    private final LessonRights rights;
    private final Reach reach;
    private final Search search;
    private final AuditTrail audit;
    private final Clock clock;

    LessonDesk(
            Lessons lessons,
            LessonShelf shelf,
            LessonReader reader,
            LessonPress press,
            LessonNews news,
            LessonRights rights,
            Reach reach,
            Search search,
            AuditTrail audit,
            Clock clock) {
        this.lessons = lessons;
        this.shelf = shelf;
        this.reader = reader;
        this.press = press;
        this.news = news;
        this.rights = rights;
        this.reach = reach;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /** Anybody may open what was published. */
    public Opened open(Actor actor, LessonId lesson) {
        return shelf.open(lesson).orElseThrow(OutOfReach::new);
    }

    /** Any version of a lesson that is not withdrawn; of a withdrawn one for its editors only. */
    public LessonVersion version(Actor actor, LessonVersionId id) {
        boolean readable = shelf.open(id.lesson()).orElseThrow(OutOfReach::new) instanceof Opened.Published;
        if (!readable && !rights.mayLookBehind(actor, find(id.lesson()))) {
            throw new OutOfReach();
        }
        return shelf.find(id).orElseThrow(OutOfReach::new);
    }

    /**
     * Finds among all lessons that readers may open, whoever owns them. Whoever is signed in finds what was published a
     * moment ago; readers who are not never wait for it.
     */
    public Found find(Actor actor, Query query) {
        if (actor instanceof Actor.Member) {
            news.awaitLatest();
        }
        return search.find(
                reach.scope(READERS, Permission.EDIT_LESSONS), asked(query).where(READABLE));
    }

    /** Lessons that may be meant by somebody who begins to type, whoever owns them. */
    public List<Suggestion> suggest(Actor actor, String typed) {
        var question = ALL.where(READABLE).matching(typed).page(0, SUGGESTIONS);
        return search.suggest(reach.scope(READERS, Permission.EDIT_LESSONS), question);
    }

    /** Finds among the lessons that the actor may edit, drafts too. */
    public Found findEditable(Actor actor, Query query) {
        news.awaitLatest();
        return search.find(reach.scope(actor, Permission.EDIT_LESSONS), asked(query));
    }

    /** The lesson with its draft, for its editors. */
    public Lesson draft(Actor actor, LessonId id) {
        var lesson = find(id);
        rights.requireEditing(actor, lesson);
        return lesson;
    }

    /** Whether one of its editors may also publish and withdraw it. */
    public boolean mayPublish(Actor actor, LessonId id) {
        var lesson = find(id);
        rights.requireEditing(actor, lesson);
        return rights.mayPublish(actor, lesson);
    }

    /** Begins a lesson for an organization. */
    public Lesson begin(Actor actor, OrganizationId owner, String text) {
        return begin(actor, owner, draft(text, Draft.EMPTY));
    }

    /** Begins a lesson as a copy of one that readers may open, its media included. */
    public Lesson copy(Actor actor, LessonId original, OrganizationId owner) {
        var found = find(original);
        if (found.status() != LessonStatus.READABLE && !rights.mayLookBehind(actor, found)) {
            throw new OutOfReach();
        }
        var text = found.draft().text().replaceFirst("(?m)^id: .*\\R", "");
        return begin(actor, owner, draft(text, found.draft()));
    }

    /** Reads a text as if it were the lesson's draft, and keeps nothing: what it looks like and what is wrong. */
    public ReadLesson preview(Actor actor, LessonId id, String text) {
        return read(text, draft(actor, id).draft());
    }

    /** Keeps a draft, whatever state it is in. */
    public Lesson save(Actor actor, LessonId id, long rev, String text) {
        var lesson = at(draft(actor, id), rev);
        var saved = lessons.replace(lesson.revisedTo(draft(text, lesson.draft()), clock.instant()));
        news.changed(id);
        return saved;
    }

    /** Shows the draft to readers from now on; the same draft published twice makes one version. */
    public Publishing publish(Actor actor, LessonId id, long rev) {
        var lesson = find(id);
        rights.requirePublishing(actor, lesson);
        var outcome = press.publish(at(lesson, rev));
        if (outcome instanceof Publishing.Published it) {
            record(actor, "lesson.published", it.lesson());
        }
        return outcome;
    }

    /** Takes a lesson back from its readers; codes that lead to it say so. */
    public Lesson withdraw(Actor actor, LessonId id, long rev) {
        var lesson = find(id);
        rights.requirePublishing(actor, lesson);
        var publication = at(lesson, rev).published().orElseThrow(OutOfReach::new);
        var withdrawn = press.withdraw(lesson, publication);
        record(actor, "lesson.withdrawn", withdrawn);
        return withdrawn;
    }

    private Lesson begin(Actor actor, OrganizationId owner, Draft draft) {
        reach.require(actor, Permission.EDIT_LESSONS, owner);
        Instant now = clock.instant();
        var id = new LessonId(TimeOrdered.idAt(now));
        var lesson = Lesson.written(id, owner, authorOf(actor), draft, now);
        lessons.add(lesson);
        news.changed(id);
        return lesson;
    }

    private static @Nullable PersonId authorOf(Actor actor) {
        return actor instanceof Actor.Member member ? member.id() : null;
    }

    private Draft draft(String text, Draft before) {
        return before.rewritten(text, read(text, before));
    }

    private ReadLesson read(String text, Draft before) {
        return reader.read(Manuscript.of("", text), before.attachments());
    }

    private Lesson find(LessonId id) {
        return lessons.find(id).orElseThrow(OutOfReach::new);
    }

    private static Lesson at(Lesson lesson, long rev) {
        if (lesson.rev() != rev) {
            throw new EditConflict("lesson " + lesson.id().value());
        }
        return lesson;
    }

    private static Query asked(Query query) {
        if (!query.kind().equals(SearchableLessons.KIND)) {
            throw new IllegalArgumentException("not a question for lessons: " + query.kind());
        }
        return query;
    }

    private void record(Actor actor, String act, Lesson lesson) {
        var details =
                Map.of("version", lesson.published().map(it -> "" + it.number()).orElse(""));
        var entry = new AuditEntry(act, lesson.id().value(), lesson.owner(), details);
        audit.record(actor, entry);
    }
}
