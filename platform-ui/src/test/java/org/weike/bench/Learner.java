package org.weike.bench;

/** Somebody with an account and a phone of their own that is signed in. */
record Learner(String name, String address, String cookie) {

    /** Everybody's. */
    static final String PASSWORD = "Bench-2026-pass";
}
