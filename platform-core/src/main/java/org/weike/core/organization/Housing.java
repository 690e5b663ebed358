package org.weike.core.organization;

/** Whether an organization is a home for somebody. */
public enum Housing {
    USUAL,
    /** It can be, and seldom is: a member belongs to a branch rather than to what stands above it. */
    UNUSUAL,
    /** Never: a place of work does not keep the affiliation of a member, and sees them as their workplace instead. */
    NEVER;

    /** Who floats in is affiliated outside this platform, so that nothing is said about where. */
    static Housing of(Organization.Kind kind, Status status) {
        if (!status.isMember() || status.floating() == Status.Floating.IN || kind == Organization.Kind.BRANCH) {
            return USUAL;
        }
        return kind.isUnit() ? NEVER : UNUSUAL;
    }
}
