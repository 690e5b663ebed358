package org.weike.core.course;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.course.Course.Status;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.LessonShelf;
import org.weike.core.lesson.Opened;
import org.weike.core.lesson.Problems;
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
import org.weike.core.shared.TimeOrdered;

/** Hands courses to readers, and lets editors put them together. */
@Desk
public class CourseDesk {

    /** A question for every course, to be narrowed. */
    public static final Query ALL = Query.of(SearchableCourses.KIND);

    private static final Actor READERS = new Actor.Platform("published courses are for everybody");
    private static final Filter PUBLISHED = Filter.is("status", Status.PUBLISHED.name());
    private static final int SUGGESTIONS = 5;

    private final CourseBook book;
    private final CourseShelf shelf;
    private final CourseReader reader;
    private final LessonShelf lessons;
    private final Reach reach;
    private final Search search;
    private final AuditTrail audit;
    private final Clock clock;

    CourseDesk(
            CourseBook book,
            CourseShelf shelf,
            CourseReader reader,
            LessonShelf lessons,
            Reach reach,
            Search search,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.shelf = shelf;
        this.reader = reader;
        this.lessons = lessons;
        this.reach = reach;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /** Anybody may open what was published; a withdrawn course says so by its status. */
    public Course open(Actor actor, CourseId id) {
        return shelf.open(id).orElseThrow(OutOfReach::new);
    }

    /** Finds among all published courses, whoever owns them. */
    public Found find(Actor actor, Query query) {
        return search.find(
                reach.scope(READERS, Permission.EDIT_LESSONS), asked(query).where(PUBLISHED));
    }

    /** Courses that may be meant by somebody who begins to type, whoever owns them. */
    public List<Suggestion> suggest(Actor actor, String typed) {
        var question = ALL.where(PUBLISHED).matching(typed).page(0, SUGGESTIONS);
        return search.suggest(reach.scope(READERS, Permission.EDIT_LESSONS), question);
    }

    /** Finds among the courses that the actor may edit, drafts too. */
    public Found findEditable(Actor actor, Query query) {
        book.awaitLatest();
        return search.find(reach.scope(actor, Permission.EDIT_LESSONS), asked(query));
    }

    /** The course in whatever state, for its editors. */
    public Course draft(Actor actor, CourseId id) {
        var course = book.find(id).orElseThrow(OutOfReach::new);
        requireOwner(actor, course, Permission.EDIT_LESSONS);
        return course;
    }

    /** Begins a course of an organization; nobody else sees it until it is published. */
    public CourseChange begin(Actor actor, OrganizationId owner, CourseForm form) {
        reach.require(actor, Permission.EDIT_LESSONS, owner);
        var problems = new Problems("");
        var text = text(form, problems);
        if (text.isEmpty()) {
            return new CourseChange.Refused(problems.inOrder());
        }
        Instant now = clock.instant();
        var course = Course.begun(new CourseId(TimeOrdered.idAt(now)), text.get(), owner, Status.DRAFT, now);
        return new CourseChange.Done(book.add(course));
    }

    /** Changes a course; readers of a published one see it at once. */
    public CourseChange save(Actor actor, CourseId id, long rev, CourseForm form) {
        var course = at(draft(actor, id), rev);
        if (course.status() == Status.PUBLISHED) {
            requireOwner(actor, course, Permission.PUBLISH_LESSONS);
        }
        var problems = new Problems("");
        var text = text(form, problems);
        return text.isEmpty()
                ? new CourseChange.Refused(problems.inOrder())
                : new CourseChange.Done(book.rewrite(course, text.get()));
    }

    public Course publish(Actor actor, CourseId id, long rev) {
        return put(actor, id, rev, Status.PUBLISHED, "course.published");
    }

    /** Takes a course back from its readers; its lessons stay. */
    public Course withdraw(Actor actor, CourseId id, long rev) {
        return put(actor, id, rev, Status.WITHDRAWN, "course.withdrawn");
    }

    private Course put(Actor actor, CourseId id, long rev, Status status, String act) {
        var course = book.find(id).orElseThrow(OutOfReach::new);
        requireOwner(actor, course, Permission.PUBLISH_LESSONS);
        var written = book.put(at(course, rev), status);
        audit.record(actor, new AuditEntry(act, id.value(), course.owner(), Map.of()));
        return written;
    }

    /** Empty where something is wrong with the form. */
    private Optional<CourseText> text(CourseForm form, Problems problems) {
        form.lessons().forEach(this::requireReadable);
        return reader.read(form, problems);
    }

    private void requireReadable(LessonId lesson) {
        if (!(lessons.open(lesson).orElseThrow(OutOfReach::new) instanceof Opened.Published)) {
            throw new OutOfReach();
        }
    }

    private void requireOwner(Actor actor, Course course, Permission permission) {
        var owner = course.owner();
        if (owner != null) {
            reach.require(actor, permission, owner);
        } else if (permission == Permission.EDIT_LESSONS || !reach.permitsAll(actor, permission)) {
            throw new OutOfReach();
        }
    }

    private static Course at(Course course, long rev) {
        if (course.rev() != rev) {
            throw new EditConflict("course " + course.id().value());
        }
        return course;
    }

    private static Query asked(Query query) {
        if (!query.kind().equals(SearchableCourses.KIND)) {
            throw new IllegalArgumentException("not a question for courses: " + query.kind());
        }
        return query;
    }
}
