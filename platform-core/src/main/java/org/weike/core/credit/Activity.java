package org.weike.core.credit;

/** What people do that is worth hours. */
public enum Activity {
    /** A micro-lesson studied online. */
    LESSON,
    /** A test that was passed; recall questions are none. */
    TEST,
    /** A full-time training. */
    TRAINING,
    LECTURE,
    /** A study meeting of a branch. */
    BRANCH_STUDY
}
