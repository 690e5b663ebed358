package org.weike.core.demonstration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.credit.MassPosting;
import org.weike.core.credit.NewYear;
import org.weike.core.credit.RuleSets;
import org.weike.core.lesson.Lesson;
import org.weike.core.lesson.LessonStatus;
import org.weike.core.lesson.Lessons;
import org.weike.core.organization.MassEntry;
import org.weike.core.organization.NewPerson;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.RoleGrant;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;

/** Invents a province of any size, and writes it into the store or as a workbook to import. */
@Desk
public final class ProvinceGenerator {

    private static final OrganizationId PROVINCE = new OrganizationId("province");
    private static final String PROVINCE_NAME = "示范省";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant FIRST_ID = Instant.parse("2024-01-01T00:00:00Z");
    private static final int BATCH = 1_000;

    private final MassEntry entry;
    private final MassPosting posting;
    private final OrganizationDirectory directory;
    private final Lessons lessons;
    private final RuleSets ruleSets;
    private final ProvinceSheets sheets;
    private final Search search;
    private final AuditTrail trail;

    ProvinceGenerator(
            MassEntry entry,
            MassPosting posting,
            OrganizationDirectory directory,
            Lessons lessons,
            RuleSets ruleSets,
            ProvinceSheets sheets,
            Search search,
            AuditTrail trail) {
        this.entry = entry;
        this.posting = posting;
        this.directory = directory;
        this.lessons = lessons;
        this.ruleSets = ruleSets;
        this.sheets = sheets;
        this.search = search;
        this.trail = trail;
    }

    /**
     * Fills a store that holds no organizations but a province, and returns when everybody is found in it. Lessons that
     * are published there are the ones that were studied.
     */
    public void fill(Actor.Platform actor, ProvincePlan plan, Progress progress) {
        var province = province();
        var now = plan.until().atStartOfDay(CHINA).toInstant();
        var lots = new Lots(plan.seed(), FIRST_ID);
        var tree = new GrownTree(plan, province.id(), lots, now);
        plant(province, tree);
        var study = new InventedStudy(plan, published(), ruleSets);
        var batch = new Batch();
        new Population(plan, tree, province.id(), lots, now).each(part -> {
            batch.add(part, study);
            progress.at(batch.people, plan.people());
        });
        batch.write();
        trail.record(
                actor,
                AuditEntry.at(province.id(), "province.generated", province.id().value())
                        .detailed(Map.of("seed", String.valueOf(plan.seed()), "people", String.valueOf(batch.people))));
        search.rebuild();
    }

    private Organization province() {
        var roots = directory.get().roots();
        if (roots.isEmpty()) {
            return Organization.of(PROVINCE, Organization.Kind.PROVINCE, PROVINCE_NAME, null, FIRST_ID);
        }
        if (directory.get().size() > 1) {
            throw new IllegalStateException("the store holds organizations already");
        }
        return roots.getFirst();
    }

    private void plant(Organization province, GrownTree tree) {
        var nodes = new ArrayList<Organization>();
        if (directory.get().size() == 0) {
            nodes.add(province);
        }
        nodes.addAll(tree.nodes());
        entry.addOrganizations(nodes).ifPresent(it -> {
            throw new IllegalStateException("the invented province does not fit: " + it);
        });
    }

    private List<Lesson> published() {
        var published = new ArrayList<Lesson>();
        lessons.each(it -> {
            if (it.status() == LessonStatus.READABLE) {
                published.add(it);
            }
        });
        published.sort(Comparator.comparing(it -> it.id().value()));
        return published;
    }

    /** Writes organizations and people as an administrator would send them, worded in Chinese. */
    public void write(Actor.Platform actor, ProvincePlan plan, OutputStream out) throws IOException {
        var now = plan.until().atStartOfDay(CHINA).toInstant();
        var province = Organization.of(PROVINCE, Organization.Kind.PROVINCE, PROVINCE_NAME, null, FIRST_ID);
        var lots = new Lots(plan.seed(), FIRST_ID);
        var tree = new GrownTree(plan, PROVINCE, lots, now);
        var nodes = new ArrayList<Organization>(List.of(province));
        nodes.addAll(tree.nodes());
        sheets.write(nodes, new Population(plan, tree, PROVINCE, lots, now)::each, out);
    }

    /** Is told how many people are in place, and of how many. */
    @FunctionalInterface
    public interface Progress {

        void at(int done, int all);
    }

    /** What is written at once. */
    private final class Batch {

        private final List<NewPerson> newcomers = new ArrayList<>();
        private final List<RoleGrant> grants = new ArrayList<>();
        private final List<NewYear> years = new ArrayList<>();
        private int people;

        void add(Part part, InventedStudy study) {
            newcomers.add(new NewPerson(part.id(), part.form(), part.status(), part.home(), part.hosts()));
            part.leads().forEach(it -> grants.add(new RoleGrant(part.id(), it.role(), it.node())));
            years.addAll(study.years(part, people));
            people++;
            if (newcomers.size() == BATCH) {
                write();
            }
        }

        void write() {
            if (!newcomers.isEmpty()) {
                entry.addPeople(newcomers);
                entry.grant(grants);
                posting.open(years);
                newcomers.clear();
                grants.clear();
                years.clear();
            }
        }
    }
}
