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
    private static final String BEGUN = "province.begun";
    private static final String GENERATED = "province.generated";
    private static final int BATCH = 1_000;

    private final MassEntry entry;
    private final MassPosting posting;
    private final OrganizationDirectory directory;
    private final Lessons lessons;
    private final RuleSets ruleSets;
    private final ProvinceSheets sheets;
    private final Search search;
    private final Milestones milestones;

    ProvinceGenerator(
            MassEntry entry,
            MassPosting posting,
            OrganizationDirectory directory,
            Lessons lessons,
            RuleSets ruleSets,
            ProvinceSheets sheets,
            Search search,
            Milestones milestones) {
        this.entry = entry;
        this.posting = posting;
        this.directory = directory;
        this.lessons = lessons;
        this.ruleSets = ruleSets;
        this.sheets = sheets;
        this.search = search;
        this.milestones = milestones;
    }

    /**
     * Fills a store that holds no organizations but a province, and returns when everybody is found in it. Lessons that
     * are published there are the ones that were studied. After a kill, the same plan adds what is missing; once the
     * store is full it changes nothing.
     */
    public Filling fill(Actor.Platform actor, ProvincePlan plan, Progress progress) {
        var begun = milestones.reached(BEGUN);
        if (begun.isEmpty() && directory.get().size() > 1) {
            return new Filling.Refused(Filling.Reason.HOLDS_OTHERS);
        }
        if (begun.isPresent() && !begun.get().entry().details().equals(details(plan))) {
            return new Filling.Refused(Filling.Reason.HOLDS_ANOTHER_PLAN);
        }
        if (milestones.reached(GENERATED).isEmpty()) {
            var province = province();
            if (begun.isEmpty()) {
                milestones.reach(actor, entry(province, BEGUN, plan));
            }
            invent(province, plan, progress);
            search.rebuild();
            milestones.reach(actor, entry(province, GENERATED, plan));
        }
        return new Filling.Done();
    }

    private static AuditEntry entry(Organization province, String act, ProvincePlan plan) {
        return AuditEntry.at(province.id(), act, province.id().value()).detailed(details(plan));
    }

    private static Map<String, String> details(ProvincePlan plan) {
        return Map.of(
                "people", String.valueOf(plan.people()),
                "organizations", String.valueOf(plan.organizations()),
                "seed", String.valueOf(plan.seed()),
                "until", plan.until().toString());
    }

    private void invent(Organization province, ProvincePlan plan, Progress progress) {
        var now = plan.until().atStartOfDay(CHINA).toInstant();
        var lots = new Lots(plan.seed(), FIRST_ID);
        var tree = new GrownTree(plan, province.id(), lots, now);
        plant(province, tree);
        var study = new InventedAccounts(plan, published(), ruleSets);
        var batch = new Batch();
        new Population(plan, tree, province.id(), lots, now).each(part -> {
            batch.add(part, study);
            progress.at(batch.people, plan.people());
        });
        batch.write();
    }

    private Organization province() {
        var roots = directory.get().roots();
        if (roots.isEmpty()) {
            return Organization.of(PROVINCE, Organization.Kind.PROVINCE, PROVINCE_NAME, null, FIRST_ID);
        }
        return roots.getFirst();
    }

    private void plant(Organization province, GrownTree tree) {
        var nodes = new ArrayList<Organization>(List.of(province));
        nodes.addAll(tree.nodes());
        nodes.removeIf(it -> directory.get().find(it.id()).isPresent());
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

        void add(Part part, InventedAccounts study) {
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
