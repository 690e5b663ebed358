package org.weike.core.account;

/** How the first administrator signs in; printed once and kept nowhere. */
public record FirstAdministrator(String name, String password) {

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "first administrator " + name;
    }
}
