package org.weike.core.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.mail.AddressProposals;
import org.weike.core.mail.SealedAddress;
import org.weike.core.shared.PersonId;

/** Enters what others propose among what people said about reminders. */
@Component
final class ProposedAddresses implements AddressProposals {

    private final ReminderWishes wishes;
    private final Clock clock;

    ProposedAddresses(ReminderWishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public Map<PersonId, Known> known(Collection<PersonId> people) {
        var known = new HashMap<PersonId, Known>();
        find(people).forEach((person, wish) -> known.put(person, knownOf(wish)));
        return known;
    }

    private static Known knownOf(ReminderWish wish) {
        return new Known(
                wish.sealedAddress().orElse(null), wish.proposedAddress().orElse(null));
    }

    private Map<PersonId, ReminderWish> find(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : wishes.findAll(people).stream().collect(Collectors.toMap(ReminderWish::id, Function.identity()));
    }

    @Override
    public void propose(List<Proposal> proposals) {
        Map<PersonId, ReminderWish> known = find(people(proposals));
        Instant now = now();
        List<ReminderWish> changed = proposals.stream()
                .filter(it -> !has(known.get(it.person()), it.address()))
                .map(it -> known.getOrDefault(it.person(), ReminderWish.usual(it.person()))
                        .proposing(it.address(), now))
                .toList();
        wishes.writeAll(changed);
    }

    private static boolean has(@Nullable ReminderWish wish, SealedAddress address) {
        return wish != null && knownOf(wish).has(address);
    }

    @Override
    public Set<PersonId> withdraw(List<Proposal> proposals) {
        Map<PersonId, ReminderWish> known = find(people(proposals));
        var kept = new HashSet<PersonId>();
        for (Proposal each : proposals) {
            ReminderWish wish = known.get(each.person());
            if (wish == null || isTakenBack(wish, each)) {
                continue;
            }
            if (wish.proposedAddress().filter(each.address()::isSameAs).isEmpty()) {
                kept.add(each.person());
            } else if (each.before() == null && wish.saysNothingElse()) {
                wishes.remove(wish);
            } else {
                wishes.write(wish.proposing(each.before(), now()));
            }
        }
        return kept;
    }

    /** Whether an earlier try put it back already. */
    private static boolean isTakenBack(ReminderWish wish, Proposal proposal) {
        SealedAddress waits = wish.proposedAddress().orElse(null);
        SealedAddress before = proposal.before();
        boolean isConfirmed =
                wish.sealedAddress().filter(proposal.address()::isSameAs).isPresent();
        return !isConfirmed && (before == null ? waits == null : waits != null && waits.isSameAs(before));
    }

    private static Set<PersonId> people(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::person).collect(Collectors.toSet());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
