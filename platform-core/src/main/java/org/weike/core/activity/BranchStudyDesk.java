package org.weike.core.activity;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weike.core.activity.StudyEntry.Reason;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.credit.BranchMeeting;
import org.weike.core.credit.Correction;
import org.weike.core.credit.MeetingCredit;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.search.Found;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.TimeOrdered;

/** Takes what branches studied, and what was wrong with it, and shows it. */
@Desk
public final class BranchStudyDesk {

    /** A question for every study, to be narrowed. */
    public static final Query ALL = Query.of(BranchStudyRecords.KIND);

    /** What was studied, in a hit. */
    public static final String TOPIC = "topic";

    /** The branch, in a hit. */
    public static final String BRANCH = "branch";

    /** Whether it was taken back, in a hit: {@code true} or {@code false}. */
    public static final String TAKEN_BACK = "takenBack";

    /** When it began, in a hit. */
    public static final String FROM = "from";

    /** How long it was, in a hit. */
    public static final String MINUTES = "minutes";

    /** How many took part, in a hit. */
    public static final String PEOPLE = "people";

    private static final Logger LOG = LoggerFactory.getLogger(BranchStudyDesk.class);
    private static final int LATEST = 10;

    private final BranchStudies studies;
    private final StudyCredit credit;
    private final StudyCards cards;
    private final StudyBounds bounds;
    private final MeetingCredit worth;
    private final Overlaps overlaps;
    private final People people;
    private final OrganizationDirectory directory;
    private final Reach reach;
    private final AuditTrail audit;
    private final Search search;
    private final OwnWrites writes;
    private final Clock clock;

    BranchStudyDesk(
            BranchStudies studies,
            StudyCredit credit,
            StudyCards cards,
            StudyBounds bounds,
            MeetingCredit worth,
            Overlaps overlaps,
            People people,
            OrganizationDirectory directory,
            Reach reach,
            AuditTrail audit,
            Search search,
            OwnWrites writes,
            Clock clock) {
        this.studies = studies;
        this.credit = credit;
        this.cards = cards;
        this.bounds = bounds;
        this.worth = worth;
        this.overlaps = overlaps;
        this.people = people;
        this.directory = directory;
        this.reach = reach;
        this.audit = audit;
        this.search = search;
        this.writes = writes;
        this.clock = clock;
    }

    /** A fresh form for a branch, with everybody at home there or a guest of it, by name. */
    public StudySheet sheet(Actor actor, OrganizationId branch) {
        var node = branch(actor, branch);
        var lines = people.at(branch).stream()
                .map(it -> new StudySheet.Line(it.id(), it.name(), it.home()))
                .toList();
        var fresh = new BranchStudyId(TimeOrdered.idAt(clock.instant()));
        return new StudySheet(fresh, node, lines, studies.latest(branch, LATEST), bounds.today());
    }

    /** Records what a branch studied; the same form sent again counts once, with other contents it is refused. */
    public StudyEntry record(Actor actor, OrganizationId branch, BranchStudyId id, StudyForm form) {
        branch(actor, branch);
        var known = studies.find(id);
        if (known.isPresent()) {
            return sentBefore(known.get(), branch, form);
        }
        var problem = bounds.problem(form.proceedings().sitting())
                .map(StudyEntry.Refused::new)
                .map(StudyEntry.class::cast)
                .or(() -> problem(id, branch, form, List.of()));
        if (problem.isPresent()) {
            return problem.get();
        }
        var study = BranchStudy.entered(id, branch, edition(actor, form));
        if (!studies.add(study)) {
            return studies.find(id)
                    .map(it -> sentBefore(it, branch, form))
                    .orElseThrow(() -> new EditConflict("study " + id.value()));
        }
        return done(actor, study, "branchStudy.recorded", Map.of());
    }

    private static StudyEntry sentBefore(BranchStudy known, OrganizationId branch, StudyForm form) {
        boolean isSame = known.node().equals(branch) && known.first().form().equals(form);
        return isSame ? new StudyEntry.Done(known) : new StudyEntry.Refused(Reason.FORM_USED);
    }

    /**
     * Corrects the edition that the actor saw last, by another one: whose part changes has the entry taken back, and a
     * new one posted.
     */
    public StudyEntry correct(Actor actor, BranchStudyId id, int edition, StudyForm form) {
        var study = writable(actor, id);
        if (study.edition(edition + 1).filter(it -> it.form().equals(form)).isPresent()
                || (study.last().form().equals(form) && !study.isTakenBack())) {
            return new StudyEntry.Done(study);
        }
        var sitting = form.proceedings().sitting();
        var problem = changeProblem(actor, study, edition)
                .or(() -> study.editions().size() == BranchStudy.MOST_EDITIONS
                        ? Optional.of(Reason.CHANGED_TOO_OFTEN)
                        : Optional.empty())
                .or(() -> bounds.problem(sitting, study, mayCorrectLedger(actor, study)))
                .map(StudyEntry.Refused::new)
                .map(StudyEntry.class::cast)
                .or(() -> problem(id, study.node(), form, everybodyIn(study.last())));
        return problem.orElseGet(() -> change(
                actor,
                study.corrected(edition(actor, form)),
                "branchStudy.corrected",
                Map.of("edition", String.valueOf(edition + 1))));
    }

    /** Takes a whole study back, with everything it brought; asking again changes nothing. */
    public StudyEntry takeBack(Actor actor, BranchStudyId id, int edition, Correction.Ground ground) {
        var study = writable(actor, id);
        if (study.isTakenBack()) {
            return new StudyEntry.Done(study);
        }
        var problem = changeProblem(actor, study, edition);
        if (problem.isPresent()) {
            return new StudyEntry.Refused(problem.get());
        }
        var entered = Edition.Entered.by(actor, clock.instant());
        return change(
                actor, study.takenBack(entered, ground), "branchStudy.takenBack", Map.of("ground", ground.name()));
    }

    /** The study with what it brought to everybody in it. */
    public StudyCard open(Actor actor, BranchStudyId id) {
        var study = studies.find(id)
                .filter(it -> reach.permits(actor, Permission.SEE_LEDGER, it.node()))
                .orElseThrow(OutOfReach::new);
        return cards.of(study, mayChange(actor, study), bounds(actor, study));
    }

    /** Finds studies by topic, branch and time, within the actor's reach. */
    public Found find(Actor actor, Query query) {
        if (!query.kind().equals(BranchStudyRecords.KIND)) {
            throw new IllegalArgumentException("not a question for studies: " + query.kind());
        }
        writes.await(actor);
        return search.find(reach.scope(actor, Permission.SEE_LEDGER), query);
    }

    private Organization branch(Actor actor, OrganizationId id) {
        reach.require(actor, Permission.RECORD_STUDY, id);
        return directory
                .get()
                .find(id)
                .filter(it -> it.kind() == Organization.Kind.BRANCH)
                .orElseThrow(OutOfReach::new);
    }

    private BranchStudy writable(Actor actor, BranchStudyId id) {
        return studies.find(id)
                .filter(it -> reach.permits(actor, Permission.RECORD_STUDY, it.node()))
                .orElseThrow(OutOfReach::new);
    }

    private boolean mayChange(Actor actor, BranchStudy study) {
        return reach.permits(actor, Permission.RECORD_STUDY, study.node())
                && (!bounds.isPast(study) || mayCorrectLedger(actor, study));
    }

    private boolean mayCorrectLedger(Actor actor, BranchStudy study) {
        return reach.permits(actor, Permission.CORRECT_LEDGER, study.node());
    }

    private StudySheet.Bounds bounds(Actor actor, BranchStudy study) {
        return bounds.correcting(study, mayCorrectLedger(actor, study));
    }

    /** What speaks against changing the study at all. */
    private Optional<Reason> changeProblem(Actor actor, BranchStudy study, int edition) {
        if (study.isTakenBack()) {
            return Optional.of(Reason.TAKEN_BACK);
        }
        if (study.editions().size() != edition) {
            return Optional.of(Reason.CHANGED_MEANWHILE);
        }
        return mayChange(actor, study) ? Optional.empty() : Optional.of(Reason.TOO_LATE);
    }

    /** What speaks against those who took part, and what it is worth. */
    private Optional<StudyEntry> problem(
            BranchStudyId id, OrganizationId branch, StudyForm form, List<PersonId> before) {
        var participants = form.participants();
        if (participants.people().isEmpty()) {
            return Optional.of(new StudyEntry.Refused(Reason.NOBODY));
        }
        var known = people.at(branch).stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
        known.addAll(before);
        boolean isKnownLeader = participants.leader() == null || known.contains(participants.leader());
        if (!isKnownLeader || !known.containsAll(participants.people())) {
            return Optional.of(new StudyEntry.Refused(Reason.NOT_OF_THE_BRANCH));
        }
        var sitting = form.proceedings().sitting();
        if (!worth.isWorthSomething(new BranchMeeting(id.value(), branch, sitting.from(), sitting.minutes()))) {
            return Optional.of(new StudyEntry.Refused(Reason.WORTH_NOTHING));
        }
        var found = overlaps.of(id, form);
        return found.isEmpty() ? Optional.empty() : Optional.of(new StudyEntry.Overlapping(found));
    }

    private static List<PersonId> everybodyIn(Edition edition) {
        var participants = edition.form().participants();
        return Stream.concat(participants.people().stream(), Optional.ofNullable(participants.leader()).stream())
                .toList();
    }

    private Edition edition(Actor actor, StudyForm form) {
        return new Edition(form, Edition.Entered.by(actor, clock.instant()));
    }

    private StudyEntry change(Actor actor, BranchStudy changed, String act, Map<String, String> details) {
        return studies.replace(changed)
                ? done(actor, changed, act, details)
                : new StudyEntry.Refused(Reason.CHANGED_MEANWHILE);
    }

    /** What is stored is certain; crediting it is only tried here, and goes on later if it fails. */
    private StudyEntry done(Actor actor, BranchStudy stored, String act, Map<String, String> details) {
        audit.record(
                actor, AuditEntry.at(stored.node(), act, stored.id().value()).detailed(details));
        writes.wrote(actor, credit.announce(stored));
        try {
            credit.settle(stored);
        } catch (EditConflict busy) {
            LOG.warn("study {} is credited later", stored.id().value(), busy);
        }
        return new StudyEntry.Done(studies.find(stored.id()).orElse(stored));
    }
}
