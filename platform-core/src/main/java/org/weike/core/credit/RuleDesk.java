package org.weike.core.credit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.TimeOrdered;

/**
 * Shows the rules to everybody who is counted by them, and lets those who run the whole province write the next ones. A
 * version that was put in force stays as it is; a later one takes over from its own day on.
 */
@Desk
public class RuleDesk {

    private static final int MOST_DRAFTS = 50;

    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    RuleDesk(RuleSets ruleSets, RuleDrafts drafts, Reach reach, AuditTrail audit, Clock clock) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor writes rules, for the whole province. */
    public boolean isFor(Actor actor) {
        return reach.permitsAll(actor, Permission.EDIT_RULES);
    }

    /** Every version of every set, the one that begins last first. */
    public List<RuleSet> versions(Actor actor) {
        requireSignedIn(actor);
        return ruleSets.all();
    }

    public RuleSet version(Actor actor, RuleSetId id) {
        requireSignedIn(actor);
        return ruleSets.find(id).orElseThrow(OutOfReach::new);
    }

    /** The version that decides about what happens now. */
    public RuleSet inForce(Actor actor) {
        requireSignedIn(actor);
        return ruleSets.inForceAt(clock.instant());
    }

    /** Every draft, the one that was changed last first. */
    public List<RuleDraft> drafts(Actor actor) {
        requireProvince(actor);
        return drafts.all();
    }

    public RuleDraft draft(Actor actor, RuleDraftId id) {
        requireProvince(actor);
        return drafts.find(id).orElseThrow(OutOfReach::new);
    }

    /** Rules of other places to begin a draft from. */
    public List<RuleForm> examples(Actor actor) {
        requireProvince(actor);
        return ruleSets.examples();
    }

    /** Begins a draft; most begin with what an example or a version says. Empty while there are 50 already. */
    public Optional<RuleDraft> begin(Actor actor, RuleForm form) {
        requireProvince(actor);
        if (drafts.all().size() >= MOST_DRAFTS) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var draft = new RuleDraft(new RuleDraftId(TimeOrdered.idAt(now)), form, 1, now);
        drafts.add(draft);
        record(actor, "rules.drafted", draft.id().value());
        return Optional.of(draft);
    }

    /** Keeps what is written, right or not. */
    public RuleDraft save(Actor actor, RuleDraftId id, long rev, RuleForm form) {
        var saved = at(actor, id, rev).saying(form, clock.instant());
        drafts.replace(saved);
        return saved;
    }

    /** What is wrong with a form; nothing is kept of it. */
    public List<RuleProblem> check(Actor actor, RuleForm form) {
        requireProvince(actor);
        return RuleCheck.check(form);
    }

    public void discard(Actor actor, RuleDraftId id, long rev) {
        drafts.remove(at(actor, id, rev));
        record(actor, "rules.discarded", id.value());
    }

    /** Makes the draft the next version of its set, which decides from the first moment of that day in China on. */
    public RuleChange putInForce(Actor actor, RuleDraftId id, long rev, LocalDate from) {
        var draft = at(actor, id, rev);
        var form = draft.form();
        var problems = RuleCheck.check(form);
        if (!problems.isEmpty()) {
            return new RuleChange.Refused(RuleChange.Reason.FAULTY, problems);
        }
        if (!from.isAfter(CreditTime.dayOf(clock.instant()))) {
            return new RuleChange.Refused(RuleChange.Reason.NOT_IN_THE_FUTURE, List.of());
        }
        if (!CreditTime.reckons(from)) {
            return new RuleChange.Refused(RuleChange.Reason.BEYOND_RECKONING, List.of());
        }
        var validity = new RuleSet.Validity(CreditTime.startOf(from), null);
        if (isTaken(validity.from(), form.set())) {
            return new RuleChange.Refused(RuleChange.Reason.DAY_IS_TAKEN, List.of());
        }
        var version = form.asVersion(lastOf(form.set()) + 1, validity);
        ruleSets.add(version);
        drafts.remove(draft);
        record(actor, "rules.putInForce", version.id().value());
        return new RuleChange.Done(version);
    }

    /** Two versions of one set may begin together, and the later one decides; of two sets neither would be later. */
    private boolean isTaken(Instant from, String set) {
        return ruleSets.all().stream()
                .anyMatch(it ->
                        it.validity().from().equals(from) && !it.id().set().equals(set));
    }

    private int lastOf(String set) {
        return ruleSets.all().stream()
                .map(RuleSet::id)
                .filter(it -> it.set().equals(set))
                .mapToInt(RuleSetId::version)
                .max()
                .orElse(0);
    }

    private RuleDraft at(Actor actor, RuleDraftId id, long rev) {
        var draft = draft(actor, id);
        if (draft.rev() != rev) {
            throw new EditConflict("draft of rules " + id.value());
        }
        return draft;
    }

    private void requireProvince(Actor actor) {
        if (!isFor(actor)) {
            throw new OutOfReach();
        }
    }

    private static void requireSignedIn(Actor actor) {
        if (actor.equals(Actor.ANYBODY)) {
            throw new OutOfReach();
        }
    }

    private void record(Actor actor, String act, String subject) {
        audit.record(actor, AuditEntry.of(act, subject));
    }
}
