package org.weike.core.credit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OutOfReach;

/**
 * Lets those who run the whole province see what other rules would change in a year, and post it: entries are taken
 * back and posted anew, and none is edited.
 */
@Desk
public class RecomputationDesk {

    private final Recomputer recomputer;
    private final TargetTrials trials;
    private final RecomputationWorker worker;
    private final Recomputations recomputations;
    private final CreditAccounts accounts;
    private final RuleSets ruleSets;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    RecomputationDesk(
            Recomputer recomputer,
            TargetTrials trials,
            RecomputationWorker worker,
            Recomputations recomputations,
            CreditAccounts accounts,
            RuleSets ruleSets,
            Reach reach,
            AuditTrail audit,
            Clock clock) {
        this.recomputer = recomputer;
        this.trials = trials;
        this.worker = worker;
        this.recomputations = recomputations;
        this.accounts = accounts;
        this.ruleSets = ruleSets;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands over, person by person in the order of their ids, what the rules would change in the year; they need not be
     * in force, nor kept. Takes as long as reading every account of the year does.
     */
    public RulePreview preview(Actor actor, RuleForm form, int year, Consumer<YearDifference> sink) {
        requireProvince(actor);
        var problems = RuleCheck.check(form);
        if (!problems.isEmpty()) {
            return new RulePreview.Refused(problems);
        }
        audit.record(actor, RecomputationActs.previewed(form.set(), year));
        return new RulePreview.Done(recomputer.preview(unkept(form), year, sink));
    }

    /**
     * What the rules would ask of whom if they decided now, and who would miss something then, with the hours that are
     * posted to the year; they need not be in force, nor kept. Tells every 500 people how many were looked at, and ends
     * with what that throws.
     */
    public TargetTrial tryTargets(Actor actor, RuleForm form, int year, LongConsumer progress) {
        requireProvince(actor);
        var problems = RuleCheck.check(form);
        if (!problems.isEmpty()) {
            return new TargetTrial.Refused(problems);
        }
        audit.record(actor, RecomputationActs.tried(form.set(), year));
        return trials.of(new TargetTrials.Rules(ruleSets.inForceAt(clock.instant()), unkept(form)), year, progress);
    }

    private static RuleSet unkept(RuleForm form) {
        return form.asVersion(1, new RuleSet.Validity(Instant.EPOCH, null));
    }

    /** Has the year posted anew in the background; one that stopped goes on from there. */
    public RecomputationStart begin(Actor actor, RuleSetId rules, int year) {
        requireProvince(actor);
        Instant now = clock.instant();
        if (ruleSets.find(rules).orElseThrow(OutOfReach::new).validity().from().isAfter(now)) {
            return new RecomputationStart.Refused(RecomputationStart.Reason.RULES_HAVE_NOT_BEGUN);
        }
        if (year > CreditTime.yearOf(now)) {
            return new RecomputationStart.Refused(RecomputationStart.Reason.YEAR_TO_COME);
        }
        var known = recomputations.find(RecomputationId.of(year));
        if (known.filter(Recomputation::isRunning).isPresent()) {
            return new RecomputationStart.Refused(RecomputationStart.Reason.RUNNING);
        }
        var first = Recomputation.of(year, rules, accounts.ofYear(year), now);
        var begun = known.map(it -> it.followedBy(first)).orElse(first);
        recomputations.put(begun);
        audit.record(actor, RecomputationActs.begun(begun));
        worker.start(begun.id());
        return new RecomputationStart.Done(begun);
    }

    /** The last recomputation of each year with how far it has come, the one that began last first. */
    public List<Recomputation> all(Actor actor) {
        requireProvince(actor);
        return recomputations.all();
    }

    private void requireProvince(Actor actor) {
        if (!reach.permitsAll(actor, Permission.EDIT_RULES) || !reach.permitsAll(actor, Permission.CORRECT_LEDGER)) {
            throw new OutOfReach();
        }
    }
}
