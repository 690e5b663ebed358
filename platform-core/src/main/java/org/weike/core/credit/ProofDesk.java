package org.weike.core.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.credit.root.RootBook;
import org.weike.core.credit.root.RootCheck;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;

/** Checks the whole ledger against itself, against the keys outside the store and against the daily roots. */
@Desk
public class ProofDesk {

    private final StoredParts parts;
    private final ChainCheck chains;
    private final RootBook roots;

    ProofDesk(StoredParts parts, ChainCheck chains, RootBook roots) {
        this.parts = parts;
        this.chains = chains;
        this.roots = roots;
    }

    /**
     * Reads every account there is and changes nothing; others may post meanwhile. Findings are handed over as they
     * come, accounts in the order of their ids and roots at the end.
     */
    public LedgerReport verify(Actor.Platform actor, Consumer<LedgerFinding> sink) {
        var round = new Round(sink, roots.check());
        parts.each(round::take);
        return round.report();
    }

    /** One reading of all accounts. */
    private final class Round {

        private final Consumer<LedgerFinding> sink;
        private final RootCheck held;
        private long accounts;
        private long entries;
        private long findings;

        Round(Consumer<LedgerFinding> sink, RootCheck held) {
            this.sink = sink;
            this.held = held;
        }

        void take(StoredPart stored) {
            accounts++;
            stored.heads().ifPresent(held::take);
            var account = stored.account();
            if (account.isEmpty()) {
                find(new LedgerFinding.Unreadable(stored.id()));
                return;
            }
            entries += account.get().entries().size();
            check(account.get());
        }

        /** All parts of a year are checked with the first; a later one must have a full one before it. */
        private void check(CreditAccount part) {
            if (part.isCalledPart(1)) {
                chains.faults(withLaterParts(part))
                        .forEach(it -> find(new LedgerFinding.Broken(it.part(), it.entry(), it.fault())));
            } else if (!part.isCalledPart(part.part())
                    || before(part).filter(CreditAccount::isFull).isEmpty()) {
                find(new LedgerFinding.Broken(part.id(), null, Verdict.Fault.LINK));
            }
        }

        LedgerReport report() {
            var tally = held.tally();
            tally.findings().forEach(it -> find(new LedgerFinding.OfRoot(it)));
            return LedgerReport.of(accounts, entries, tally, findings);
        }

        private void find(LedgerFinding finding) {
            findings++;
            sink.accept(finding);
        }
    }

    private List<CreditAccount> withLaterParts(CreditAccount first) {
        var all = new ArrayList<>(List.of(first));
        while (all.getLast().isFull()) {
            var next = parts.find(AccountId.of(first.person(), first.year(), all.size() + 1));
            if (next.isEmpty()) {
                break;
            }
            all.add(next.get());
        }
        return all;
    }

    private Optional<CreditAccount> before(CreditAccount part) {
        return parts.find(AccountId.of(part.person(), part.year(), part.part() - 1));
    }
}
