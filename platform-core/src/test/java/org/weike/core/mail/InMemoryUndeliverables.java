package org.weike.core.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Undeliverable addresses in memory. */
public final class InMemoryUndeliverables implements Undeliverables {

    private final Map<String, Undeliverable> addresses = new HashMap<>();

    @Override
    public void add(Undeliverable address) {
        addresses.putIfAbsent(address.id(), address);
    }

    @Override
    public boolean has(SealedAddress address) {
        return addresses.containsKey(address.lookup());
    }

    @Override
    public Set<String> among(Collection<String> lookups) {
        return lookups.stream().filter(addresses::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void remove(SealedAddress address) {
        addresses.remove(address.lookup());
    }
}
