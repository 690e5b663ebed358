package org.weike.core.account;

/** What an administrator can do now to let somebody into their account. */
public enum WayIn {
    /** Nobody has opened the account yet: a code can be handed out. */
    ACTIVATION,
    /** The account is open: a forgotten password can be ended, and a code for a new one handed out. */
    RESET,
    /** The person has a role that is not below the administrator's: somebody higher up must help. */
    NOT_BELOW_YOU
}
