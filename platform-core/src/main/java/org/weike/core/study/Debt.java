package org.weike.core.study;

/** Something that a completed attempt still has to bring about elsewhere. */
public enum Debt {
    /** An entry in the person's credit account. */
    CREDIT
}
