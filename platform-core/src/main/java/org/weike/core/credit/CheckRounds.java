package org.weike.core.credit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.audit.AuditTrail;
import org.weike.core.credit.root.RootDay;
import org.weike.core.shared.Actor;

/** Has the ledger checked, and writes in the audit trail who had it checked and what came of it. */
@Component
class CheckRounds implements AutoCloseable {

    static final String CHECKED = "ledger.checked";

    private static final Logger LOG = LoggerFactory.getLogger(CheckRounds.class);
    private static final Actor.Platform JOB = new Actor.Platform("verify");
    private static final int MOST_KEPT = 50;

    private final ProofDesk proofs;
    private final AuditTrail trail;
    private final Clock clock;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final ExecutorService round = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("weike-check").factory());
    private volatile @Nullable LastCheck last;

    CheckRounds(ProofDesk proofs, AuditTrail trail, Clock clock) {
        this.proofs = proofs;
        this.trail = trail;
        this.clock = clock;
    }

    boolean isChecking() {
        return checking.get();
    }

    /** Checks in the background, unless a check that was begun like this is still going on. */
    void begin(Actor actor) {
        if (checking.compareAndSet(false, true)) {
            round.execute(() -> checkAlone(actor));
        }
    }

    private void checkAlone(Actor actor) {
        try {
            check(actor, it -> {});
        } catch (RuntimeException failed) { // a store fails in its own ways, and whoever asked may ask again
            LOG.error("the ledger could not be checked", failed);
        } finally {
            checking.set(false);
        }
    }

    LedgerReport check(Actor actor, Consumer<LedgerFinding> sink) {
        var first = new ArrayList<LedgerFinding>();
        var report = proofs.verify(JOB, it -> {
            if (first.size() < MOST_KEPT) {
                first.add(it);
            }
            sink.accept(it);
        });
        last = new LastCheck(clock.instant(), actor, report, first);
        trail.record(actor, AuditEntry.of(CHECKED, "ledger").detailed(told(report)));
        return report;
    }

    Optional<LastCheck> last() {
        var known = last;
        return known != null
                ? Optional.of(known)
                : trail.recent(AuditQuestion.newest(1).of(CHECKED)).stream()
                        .findFirst()
                        .map(CheckRounds::read);
    }

    private static Map<String, String> told(LedgerReport report) {
        var told = new HashMap<>(Map.of(
                "accounts", String.valueOf(report.accounts()),
                "entries", String.valueOf(report.entries()),
                "roots", String.valueOf(report.roots()),
                "rootsHeld", String.valueOf(report.rootsHeld()),
                "findings", String.valueOf(report.findings())));
        report.upTo().ifPresent(it -> told.put("lastRoot", it.value()));
        return told;
    }

    private static LastCheck read(AuditRecord it) {
        var told = it.entry().details();
        var root = told.getOrDefault("lastRoot", "");
        var report = new LedgerReport(
                number(told, "accounts"),
                number(told, "entries"),
                number(told, "roots"),
                number(told, "rootsHeld"),
                root.isEmpty() ? null : new RootDay(root),
                number(told, "findings"));
        return new LastCheck(it.at(), it.actor(), report, List.of());
    }

    private static long number(Map<String, String> told, String name) {
        return Long.parseLong(told.getOrDefault(name, "0"));
    }

    /** A check that is going on is given up: it changes nothing. */
    @Override
    public void close() {
        round.shutdownNow();
    }
}
