package org.weike.core.credit;

import java.util.Map;

/** Corrections are reversals: hours are only taken back whole, once, from an entry that stands before. */
final class CorrectionRule {

    private CorrectionRule() {}

    /** Whether the posting keeps the rule, behind these. */
    static boolean isKept(Posting posting, Map<EntryId, Posting> before) {
        var reversed = posting.reverses();
        if (reversed != null) {
            return takesBack(posting, reversed, before);
        }
        return posting.change().hundredths() >= 0
                && (posting.evidence().kind() != Evidence.Kind.ENTRY
                        || wasTakenBack(posting.evidence().reference(), before));
    }

    private static boolean wasTakenBack(String entry, Map<EntryId, Posting> before) {
        return before.values().stream()
                .map(Posting::reverses)
                .anyMatch(it -> it != null && it.value().equals(entry));
    }

    private static boolean takesBack(Posting posting, EntryId reversed, Map<EntryId, Posting> before) {
        var wrong = before.get(reversed);
        return wrong != null
                && wrong.reverses() == null
                && posting.id().equals(EntryId.reversalOf(reversed))
                && posting.change().equals(wrong.change().reversed())
                && posting.counter() == wrong.counter()
                && posting.organization().equals(wrong.organization());
    }
}
