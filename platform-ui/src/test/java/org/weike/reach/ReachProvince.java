package org.weike.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.weike.core.activity.BranchStudy;
import org.weike.core.activity.BranchStudyDesk;
import org.weike.core.activity.BranchStudyId;
import org.weike.core.activity.Participants;
import org.weike.core.activity.Proceedings;
import org.weike.core.activity.Sitting;
import org.weike.core.activity.StudyEntry;
import org.weike.core.activity.StudyForm;
import org.weike.core.course.Course;
import org.weike.core.course.CourseChange;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseForm;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleForm;
import org.weike.core.ledger.template.Template;
import org.weike.core.ledger.template.TemplateDesk;
import org.weike.core.ledger.template.TemplateUpload;
import org.weike.core.lesson.Attaching;
import org.weike.core.lesson.Audience;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.MediaDesk;
import org.weike.core.lesson.Medium;
import org.weike.core.lesson.Publishing;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.roster.Batch;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.Uploaded;
import org.weike.core.scanpoint.NewPoint;
import org.weike.core.scanpoint.Place;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.scanpoint.Target;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.ui.SampleForm;

/**
 * Two counties that must not see each other: everything is made in the own one, and the sibling one has the same
 * offices. Every name is one that stands nowhere else, so that a page which shows it can be told from one that does
 * not.
 */
final class ReachProvince {

    static final String STUDIED = "学习基层组织工作条例";

    static final Actor.Platform PLATFORM = new Actor.Platform("reach");

    private static final List<Role> ROLES = List.of(
            Role.PROVINCE_ADMINISTRATOR,
            Role.COUNTY_ADMINISTRATOR,
            Role.ORGANIZER,
            Role.LECTURER,
            Role.SECRETARY,
            Role.POSTER_UP,
            Role.TRAINEE);

    private static final Duration LONG = Duration.ofSeconds(20);

    private final BeanFactory platform;
    private final OrganizationDesk organizations;
    private final RosterDesk roster;
    private final RoleDesk roles;
    private final LessonDesk lessons;
    private final CourseDesk courses;
    private final MediaDesk media;
    private final ScanPointDesk points;
    private final County own;
    private final County sibling;

    ReachProvince(BeanFactory platform) {
        this.platform = platform;
        organizations = platform.getBean(OrganizationDesk.class);
        roster = platform.getBean(RosterDesk.class);
        roles = platform.getBean(RoleDesk.class);
        lessons = platform.getBean(LessonDesk.class);
        courses = platform.getBean(CourseDesk.class);
        media = platform.getBean(MediaDesk.class);
        points = platform.getBean(ScanPointDesk.class);
        var province = organizations.tops(PLATFORM, Permission.SEE_TREE).getFirst();
        var city = node(Kind.CITY, province.id());
        own = county(city.id());
        sibling = county(city.id());
        grant(own, Role.PROVINCE_ADMINISTRATOR, province);
        roles.grant(
                PLATFORM,
                sibling.holder(Role.PROVINCE_ADMINISTRATOR),
                Role.COUNTY_ADMINISTRATOR,
                sibling.county().id());
    }

    BeanFactory platform() {
        return platform;
    }

    /** Returns when searches show what was written last. */
    void indexed(String kind, String id) {
        var search = platform.getBean(Search.class);
        search.await(search.changed(kind, Set.of(id)), LONG);
    }

    /** Where everything is made. */
    County own() {
        return own;
    }

    /** Where nobody may see it. */
    County sibling() {
        return sibling;
    }

    private County county(OrganizationId city) {
        var county = node(Kind.COUNTY, city);
        var branch = node(Kind.BRANCH, county.id());
        var plant = node(Kind.ENTERPRISE, county.id());
        var site = node(Kind.SITE, plant.id());
        var holders = new EnumMap<Role, Person>(Role.class);
        for (Role role : ROLES) {
            holders.put(role, personAt(branch.id()));
        }
        var home = new County(county, branch, site, holders);
        grant(home, Role.COUNTY_ADMINISTRATOR, county);
        grant(home, Role.ORGANIZER, county);
        grant(home, Role.LECTURER, county);
        grant(home, Role.SECRETARY, branch);
        grant(home, Role.POSTER_UP, plant);
        return home;
    }

    private void grant(County county, Role role, Organization node) {
        roles.grant(PLATFORM, county.holder(role), role, node.id());
    }

    private Organization node(Kind kind, OrganizationId parent) {
        var id = new OrganizationId(unique());
        var node = Organization.of(id, kind, unique(), parent, Instant.now());
        organizations.addAll(PLATFORM, List.of(node));
        return node;
    }

    /** Somebody new of the own branch. */
    Person person() {
        return personAt(own.branch().id());
    }

    /** Somebody new of the sibling branch. */
    Person stranger() {
        return personAt(sibling.branch().id());
    }

    private Person personAt(OrganizationId home) {
        var form = PersonForm.of(unique(), new StaffNumber(unique()));
        var status = Status.of(Status.Standing.FULL, Instant.now());
        return ((PersonChange.Done) roster.add(PLATFORM, home, form, status))
                .card()
                .person();
    }

    Lesson draft() {
        return lessons.begin(PLATFORM, own.county().id(), """
                        ---
                        title: %s
                        summary: 一句话。
                        minutes: 5
                        audience: [workshop]
                        ---
                        今天先说一件事。
                        """.formatted(unique()));
    }

    Lesson published() {
        var draft = draft();
        return ((Publishing.Published) lessons.publish(PLATFORM, draft.id(), draft.rev())).lesson();
    }

    Lesson withdrawn() {
        var published = published();
        return lessons.withdraw(PLATFORM, published.id(), published.rev());
    }

    Course course() {
        var form = new CourseForm(
                unique(),
                "一句话。",
                "几节短课。",
                List.of(Audience.WORKSHOP),
                List.of(published().id()));
        return ((CourseChange.Done) courses.begin(PLATFORM, own.county().id(), form)).course();
    }

    Course publishedCourse() {
        var course = course();
        return courses.publish(PLATFORM, course.id(), course.rev());
    }

    /** A drawing in a draft. */
    Medium medium() {
        var draft = draft();
        var drawing = new ByteArrayInputStream("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".getBytes(UTF_8));
        try {
            var outcome = media.attach(PLATFORM, draft.id(), draft.rev(), "figure.svg", drawing);
            return ((Attaching.Attached) outcome).medium();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A point at the own site that opens a lesson of its own. */
    ScanPoint point() {
        var target = new Target.FixedLesson(published().id());
        var place = new Place(own.site().id(), "12号桌");
        return points.create(PLATFORM, new NewPoint(place, unique(), target)).point();
    }

    ScanPoint revokedPoint() {
        return points.revoke(PLATFORM, point().id()).point();
    }

    /** A roster of the own county that was handed in and not yet looked at. */
    Batch batch() {
        var roster = new ByteArrayInputStream("姓名,工号\n新人,R1\n".getBytes(UTF_8));
        try {
            var outcome = platform.getBean(RosterImportDesk.class)
                    .upload(PLATFORM, own.county().id(), unique() + ".csv", roster);
            return ((Uploaded.Accepted) outcome).batch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form of the own county. */
    Template template() {
        try {
            var outcome = platform.getBean(TemplateDesk.class)
                    .upload(PLATFORM, own.county().id(), unique() + ".xlsx", SampleForm.open());
            return ((TemplateUpload.Accepted) outcome).template();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the own branch studied yesterday, and nowhere else is spoken of. */
    BranchStudy study() {
        var sitting = Sitting.of(yesterday(), LocalTime.of(8, 0), 60);
        var form =
                new StudyForm(new Proceedings(sitting, STUDIED, null, null), Participants.of(List.of(person().id())));
        var id = new BranchStudyId(UUID.randomUUID().toString());
        var entry = platform.getBean(BranchStudyDesk.class)
                .record(PLATFORM, own.branch().id(), id, form);
        return ((StudyEntry.Done) entry).study();
    }

    LocalDate yesterday() {
        return CreditTime.dayOf(platform.getBean(Clock.class).instant()).minusDays(1);
    }

    private static String unique() {
        return "R" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A draft of rules, which belong to the whole province. */
    RuleDraft draftOfRules() {
        var rules = platform.getBean(RuleDesk.class);
        return rules.begin(PLATFORM, RuleForm.of(rules.inForce(PLATFORM)).forSet(unique()))
                .orElseThrow();
    }

    /**
     * A county with its offices, each held by a person who lives in its branch; a trainee holds none. Who administers
     * the province lives in the own county; in the sibling one, in their place, is one more who administers that.
     */
    record County(Organization county, Organization branch, Organization site, Map<Role, Person> holders) {

        Person person(Role role) {
            return Objects.requireNonNull(holders.get(role));
        }

        PersonId holder(Role role) {
            return person(role).id();
        }
    }
}
