package org.weike;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.EntryId;
import org.weike.core.credit.LedgerFinding;
import org.weike.core.credit.LedgerReport;
import org.weike.core.credit.Verdict;
import org.weike.core.credit.root.RootFinding;
import org.weike.core.shared.Actor;

/** Says what a check of the ledger found: each of the first findings on a line, and then the counts. */
final class VerifyWords {

    private static final Actor.Platform JOB = new Actor.Platform("verify");
    private static final int MOST_SAID = 50;
    private static final String SOUND =
            "All is well: the hours of everybody stand exactly as they were entered, and nobody changed them since.";
    private static final String NOT_SOUND =
            " findings. NOT all is well: what is named above is not as the platform left it. Change nothing, keep a copy"
                    + " of the data folder and of the last backup, and show this to whoever looks after the platform;"
                    + " docs/operations.md says what each line means.";

    private final Console console;

    VerifyWords(Console console) {
        this.console = console;
    }

    /** Zero if everything is as the platform left it, one if not. */
    int tell(Check check) {
        var found = new AtomicInteger();
        var report = check.of(JOB, it -> {
            if (found.incrementAndGet() <= MOST_SAID) {
                console.say(worded(it));
            }
        });
        if (report.findings() > MOST_SAID) {
            console.say("... and " + (report.findings() - MOST_SAID) + " more");
        }
        console.say(counted(report));
        console.say(report.isSound() ? SOUND : report.findings() + NOT_SOUND);
        return report.isSound() ? 0 : 1;
    }

    private static String counted(LedgerReport report) {
        return report.accounts() + " accounts with " + report.entries() + " entries checked; " + report.rootsHeld()
                + " of " + report.roots() + " daily roots held against them"
                + report.upTo().map(it -> ", the last of " + it.value()).orElse("");
    }

    private static String worded(LedgerFinding finding) {
        return switch (finding) {
            case LedgerFinding.Unreadable it -> it.account() + ": cannot be read as an account";
            case LedgerFinding.Broken it -> it.account().value() + entry(it.entry()) + ": " + worded(it.fault());
            case LedgerFinding.OfRoot it -> worded(it.root());
        };
    }

    private static String entry(@Nullable EntryId entry) {
        return entry == null ? "" : " " + entry.value();
    }

    private static String worded(Verdict.Fault fault) {
        return switch (fault) {
            case HASH -> "the entry differs from its fingerprint";
            case LINK -> "does not follow what came before";
            case TWICE -> "the entry stands twice";
            case CORRECTION -> "the correction does not take back what was posted";
            case SEAL -> "the seal on the head is not ours";
            case BALANCE -> "the sums are not those of the entries";
        };
    }

    private static String worded(RootFinding root) {
        return switch (root.fault()) {
            case UNREADABLE -> "root file, line " + root.day() + ": is no root";
            case SEAL -> "root of " + root.day() + ": was not signed here";
            case ORDER -> "root of " + root.day() + ": stands in the wrong place";
            case MISSING -> "root of " + root.day() + ": is missing";
            case DIFFERS -> "root of " + root.day() + ": the file and the store differ";
            case NOT_STORED -> "root of " + root.day() + ": the store does not have it";
            case NOT_FILED -> "root of " + root.day() + ": the root file does not have it";
            case HEADS -> "root of " + root.day() + ": entries of that day were changed, removed or added since";
        };
    }

    /** A check that hands its findings over as they come. */
    @FunctionalInterface
    interface Check {

        LedgerReport of(Actor.Platform actor, Consumer<LedgerFinding> sink);
    }
}
