package org.weike.core.credit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.weike.core.shared.CreditHours;

/** Weighs one after the other what was done in a year by a set of rules. */
final class Scale {

    private final RuleSet rules;
    private final Deeds deeds;
    private final Set<String> lessons = new HashSet<>();
    private int untold;

    Scale(RuleSet rules, Deeds deeds) {
        this.rules = rules;
        this.deeds = deeds;
    }

    /** What the entry brings, perhaps nothing; empty for one that is to stay as it is. */
    Optional<RuleSet.Award> weigh(Posting first) {
        if (first.evidence().kind() == Evidence.Kind.ENTRY || first.id().isCarried()) {
            return Optional.empty();
        }
        var deed = deeds.of(first);
        if (deed.isEmpty()) {
            untold++;
            return Optional.empty();
        }
        return Optional.of(award(first, deed.get()));
    }

    private RuleSet.Award award(Posting first, Deed deed) {
        var nothing = new RuleSet.Award(first.rule(), first.counter(), CreditHours.ZERO, CreditHours.ZERO);
        if (isRepeated(first.id())) {
            return nothing;
        }
        return rules.award(deed.activity(), deed.unit(), deed.amount()).orElse(nothing);
    }

    /** Whether the rules pay a lesson once a year, and another version of it was paid before. */
    private boolean isRepeated(EntryId entry) {
        return rules.repeat() == RuleSet.Repeat.ONCE_A_YEAR
                && entry.lesson().filter(it -> !lessons.add(it)).isPresent();
    }

    /** How many stay because nobody can tell how much was done. */
    int untold() {
        return untold;
    }
}
