package org.weike.core.account;

/** How far somebody is on the way into their account. */
public enum AccountState {
    NOT_ACTIVATED,
    /** A code was handed out and is still good. */
    INVITED,
    ACTIVATED
}
