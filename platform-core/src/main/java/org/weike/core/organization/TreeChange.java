package org.weike.core.organization;

/** What came of changing the tree. */
public sealed interface TreeChange {

    /** It is written. */
    record Done(Organization organization) implements TreeChange {}

    /** Nothing was written. */
    record Refused(TreeProblem problem) implements TreeChange {}
}
