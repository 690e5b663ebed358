package org.weike.core.organization;

/** What a role lets its holder do in the subtree it was granted on. */
public enum Permission {
    SEE_TREE,
    EDIT_TREE,
    SEE_PEOPLE,
    EDIT_PEOPLE,
    /** Read a phone or identity number in clear; each time is logged as a look at that person. */
    UNMASK_NUMBERS,
    /** Hand somebody a one-time activation code, at first or after a forgotten password. */
    ISSUE_ACTIVATION,
    SEE_ROLES,
    GRANT_ROLES,
    SEE_LEDGER,
    EXPORT_LEDGER,
    /** Enter what a branch studied together, and take it back. */
    RECORD_STUDY,
    /** Take entries of an account back, or post others in their place. */
    CORRECT_LEDGER,
    /** Say that nothing is asked of somebody for a time, and see why. */
    EXEMPT_PEOPLE,
    /** Have everything removed that says who somebody is, when the law asks for it. */
    ERASE_PEOPLE,
    /** Write what study is worth and what is asked of whom; only who has it on the root can. */
    EDIT_RULES,
    EDIT_LESSONS,
    PUBLISH_LESSONS,
    SEE_POINTS,
    EDIT_POINTS,
    /** Ask people for time, within the minutes of a month. */
    SET_TASKS,
    /** Answer for asking people for more than the minutes of a month. */
    WAIVE_BUDGET,
    SEE_AUDIT
}
