package org.weike.core.credit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var faults = faults(parts);
        return faults.isEmpty()
                ? new Verdict.Sound(
                        parts.stream().mapToInt(it -> it.entries().size()).sum())
                : new Verdict.Broken(
                        faults.getFirst().place(), faults.getFirst().fault());
    }

    /** Everything that is wrong with the parts of one year: first the chain in order, then the corrections in it. */
    List<ChainFault> faults(List<CreditAccount> parts) {
        var faults = new ArrayList<ChainFault>();
        var corrections = new ArrayList<ChainFault>();
        var seen = new HashMap<EntryId, Posting>();
        var sums = new EnumMap<Counter, Long>(Counter.class);
        int place = 0;
        for (int number = 1; number <= parts.size(); number++) {
            var part = parts.get(number - 1);
            var expected = number == 1
                    ? CreditEntry.genesis(part.person(), part.year())
                    : parts.get(number - 2).head();
            if (!part.carried().equals(expected) || !part.isCalledPart(number)) {
                faults.add(new ChainFault(place, part.id(), null, Verdict.Fault.LINK));
            }
            String previous = part.carried();
            for (CreditEntry entry : part.entries()) {
                var fault = fault(part, entry, previous, seen);
                if (fault.isPresent()) {
                    faults.add(new ChainFault(place, part.id(), entry.id(), fault.get()));
                }
                if (!CorrectionRule.isKept(entry.posting(), seen)) {
                    corrections.add(new ChainFault(place, part.id(), entry.id(), Verdict.Fault.CORRECTION));
                }
                previous = entry.hash();
                sums.merge(entry.posting().counter(), entry.posting().change().hundredths(), Long::sum);
                seen.putIfAbsent(entry.id(), entry.posting());
                place++;
            }
            if (!seals.isOurs(part.seal(), part.id(), part.entries().size(), part.head())) {
                faults.add(new ChainFault(place, part.id(), null, Verdict.Fault.SEAL));
            }
            if (!isSum(part.balance(), sums)) {
                faults.add(new ChainFault(place, part.id(), null, Verdict.Fault.BALANCE));
            }
        }
        faults.addAll(corrections);
        return faults;
    }

    private static Optional<Verdict.Fault> fault(
            CreditAccount part, CreditEntry entry, String previous, Map<EntryId, Posting> before) {
        if (!entry.previous().equals(previous)) {
            return Optional.of(Verdict.Fault.LINK);
        }
        if (!entry.isSound(part.person(), part.year())) {
            return Optional.of(Verdict.Fault.HASH);
        }
        return before.containsKey(entry.id()) ? Optional.of(Verdict.Fault.TWICE) : Optional.empty();
    }

    private static boolean isSum(Balance balance, Map<Counter, Long> sums) {
        return Stream.of(Counter.values()).allMatch(it -> balance.of(it).hundredths() == sums.getOrDefault(it, 0L));
    }
}
