package org.weike.core.account;

/** Why a new password is not taken. */
public enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    /** Among those that are guessed first, or a row of neighbours such as 12345678. */
    TOO_COMMON,
    /** The person's own staff number or phone. */
    OWN_NUMBER
}
