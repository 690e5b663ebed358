package org.weike.core.organization;

/** What came of granting or revoking a role. */
public sealed interface RoleChange {

    /** The person has the role now, or has it no longer. */
    record Done(RoleHistory history) implements RoleChange {}

    /** Nothing was written. */
    record Refused(Reason reason) implements RoleChange {}

    /** Why nothing was written. */
    enum Reason {
        /** The role is not below any that the actor may grant from. */
        NOT_BELOW_YOURS,
        /** Nobody has such a role on such a node. */
        WRONG_KIND_OF_NODE,
        ALREADY_GRANTED,
        NOT_GRANTED
    }
}
