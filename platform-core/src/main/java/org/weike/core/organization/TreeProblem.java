package org.weike.core.organization;

/** Why a node cannot stand where somebody wants it. */
public enum TreeProblem {
    /** The node above does not exist, or a node that needs one has none. */
    UNKNOWN_PARENT,
    /** Nodes of this kind do not hang below nodes of that kind. */
    WRONG_KIND_OF_PARENT,
    /** The node would hang below itself. */
    CYCLE,
    /** The subtree would reach deeper than the tree may. */
    TOO_DEEP,
    /** Only party organizations cover units, and only units that exist are covered. */
    COVERS_NO_UNIT,
    /** Only enterprises have a social credit code. */
    CODE_OF_NO_ENTERPRISE,
    /** Another enterprise is registered under this code. */
    CODE_TAKEN,
    /** Somebody else changed the node first. */
    CHANGED_MEANWHILE
}
