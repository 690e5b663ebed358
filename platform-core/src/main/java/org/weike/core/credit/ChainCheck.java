package org.weike.core.credit;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Follows the chain of an account through all its parts and finds what was changed outside the platform. */
@Component
class ChainCheck {

    private final Seals seals;

    ChainCheck(Seals seals) {
        this.seals = seals;
    }

    /** Checks the parts of one year, in order; no parts are sound. */
    Verdict verify(List<CreditAccount> parts) {
        var seen = new HashSet<EntryId>();
        var sums = new EnumMap<Counter, Long>(Counter.class);
        int entries = 0;
        for (int place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            var expected = place == 0
                    ? CreditEntry.genesis(part.person(), part.year())
                    : parts.get(place - 1).head();
            if (!part.carried().equals(expected)) {
                return broken(entries, Verdict.Fault.LINK);
            }
            String previous = part.carried();
            for (CreditEntry entry : part.entries()) {
                if (!entry.previous().equals(previous)) {
                    return broken(entries, Verdict.Fault.LINK);
                }
                if (!entry.isSound(part.person(), part.year())) {
                    return broken(entries, Verdict.Fault.HASH);
                }
                if (!seen.add(entry.id())) {
                    return broken(entries, Verdict.Fault.TWICE);
                }
                previous = entry.hash();
                sums.merge(entry.posting().counter(), entry.posting().change().hundredths(), Long::sum);
                entries++;
            }
            if (!seals.isOurs(part.seal(), part.id(), part.entries().size(), part.head())) {
                return broken(entries, Verdict.Fault.SEAL);
            }
            if (!isSum(part.balance(), sums)) {
                return broken(entries, Verdict.Fault.BALANCE);
            }
        }
        return new Verdict.Sound(entries);
    }

    private static boolean isSum(Balance balance, Map<Counter, Long> sums) {
        return Stream.of(Counter.values()).allMatch(it -> balance.of(it).hundredths() == sums.getOrDefault(it, 0L));
    }

    private static Verdict broken(int place, Verdict.Fault fault) {
        return new Verdict.Broken(place, fault);
    }
}
