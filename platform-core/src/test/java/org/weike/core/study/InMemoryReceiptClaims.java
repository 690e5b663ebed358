package org.weike.core.study;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Claims in a map. */
class InMemoryReceiptClaims implements ReceiptClaims {

    private final Map<AttemptId, ReceiptClaim> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<ReceiptClaim> find(AttemptId receipt) {
        return Optional.ofNullable(kept.get(receipt));
    }

    @Override
    public boolean add(ReceiptClaim claim) {
        return kept.putIfAbsent(claim.id(), claim) == null;
    }

    @Override
    public void close(AttemptId receipt) {
        kept.computeIfPresent(receipt, (id, it) -> new ReceiptClaim(id, it.person(), it.at(), false));
    }

    @Override
    public void remove(AttemptId receipt) {
        kept.remove(receipt);
    }

    @Override
    public void eachOpen(Consumer<ReceiptClaim> sink) {
        kept.values().stream().filter(ReceiptClaim::open).forEach(sink);
    }
}
