package org.weike.core.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-in names without a store. */
final class InMemorySignInNames implements SignInNames {

    private final Map<SignInName.Key, SignInName> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<SignInName> find(SignInName.Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public boolean add(SignInName name) {
        return kept.putIfAbsent(name.id(), name) == null;
    }

    @Override
    public boolean handOver(SignInName before, SignInName after) {
        return kept.replace(before.id(), before, after);
    }
}
