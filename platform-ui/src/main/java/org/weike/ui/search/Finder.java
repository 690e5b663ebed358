package org.weike.ui.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weike.core.course.CourseDesk;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.organization.FindingDesk;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.PersonLine;
import org.weike.core.organization.PersonalNumber;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Generation;
import org.weike.core.search.Query;
import org.weike.core.search.Sort;
import org.weike.core.search.Suggestion;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;

/** Asks for each kind of thing at the desk that knows who may find it. */
@Component
class Finder {

    private final PeopleDesk people;
    private final OrganizationDesk organizations;
    private final FindingDesk finding;
    private final LessonDesk lessons;
    private final CourseDesk courses;
    private final ScanPointDesk points;

    Finder(
            PeopleDesk people,
            OrganizationDesk organizations,
            FindingDesk finding,
            LessonDesk lessons,
            CourseDesk courses,
            ScanPointDesk points) {
        this.people = people;
        this.organizations = organizations;
        this.finding = finding;
        this.lessons = lessons;
        this.courses = courses;
        this.points = points;
    }

    /** The best few of a kind. */
    Found find(Actor actor, Kind kind, String words, int atMost) {
        Query query = kind.matching(words).page(0, atMost);
        return switch (kind) {
            case PERSON -> people.find(actor, query);
            case ORGANIZATION -> organizations.find(actor, Permission.SEE_TREE, query);
            case LESSON -> lessons.find(actor, query);
            case COURSE -> courses.find(actor, query);
            case POINT -> points.list(actor, query, Generation.FIRST);
        };
    }

    /** Those within reach whose whole phone or identity number this is; those are in no index, and some share one. */
    Set<PersonId> peopleByNumber(Actor actor, String typed) {
        return PersonalNumber.mayBe(typed)
                ? people.findByNumber(actor, typed).stream().map(PersonLine::id).collect(Collectors.toSet())
                : Set.of();
    }

    /** These, as a list shows them. */
    Found people(Actor actor, Set<PersonId> ids) {
        var wanted = ids.stream().map(PersonId::value).collect(Collectors.toSet());
        return people.find(
                actor,
                Query.of("person")
                        .where(new Filter.Ids(wanted))
                        .sortedBy(Sort.byName("name"))
                        .page(0, wanted.size()));
    }

    List<Suggestion> suggest(Actor actor, Kind kind, String typed) {
        return switch (kind) {
            case PERSON -> finding.suggestPeople(actor, typed);
            case ORGANIZATION -> finding.suggestOrganizations(actor, typed);
            case LESSON -> lessons.suggest(actor, typed);
            case COURSE -> courses.suggest(actor, typed);
            case POINT -> points.suggest(actor, typed);
        };
    }
}
