package org.weike.bench;

import org.jspecify.annotations.Nullable;

/** Somebody with an account and a phone of their own; without a cookie they have not signed in yet. */
record Learner(
        String name,
        String password,
        String address,
        @Nullable String cookie) {

    Learner signedIn(String token) {
        return new Learner(name, password, address, token);
    }
}
