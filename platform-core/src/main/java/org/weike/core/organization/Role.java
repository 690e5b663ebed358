package org.weike.core.organization;

import java.util.EnumSet;
import java.util.Set;
import org.weike.core.organization.Organization.Kind;

/** What somebody is at a node and everywhere below it. */
public enum Role {
    PROVINCE_ADMINISTRATOR(6, EnumSet.of(Kind.PROVINCE), EnumSet.allOf(Permission.class)),
    CITY_ADMINISTRATOR(5, EnumSet.of(Kind.CITY), EnumSet.allOf(Permission.class)),
    COUNTY_ADMINISTRATOR(4, EnumSet.of(Kind.COUNTY), EnumSet.allOf(Permission.class)),
    /** Runs training for the people of a node; with an enterprise as the node, for its workers. */
    ORGANIZER(
            3,
            EnumSet.allOf(Kind.class),
            EnumSet.of(
                    Permission.SEE_TREE,
                    Permission.SEE_PEOPLE,
                    Permission.EDIT_PEOPLE,
                    Permission.ISSUE_ACTIVATION,
                    Permission.SEE_ROLES,
                    Permission.SEE_LEDGER,
                    Permission.EXPORT_LEDGER,
                    Permission.EDIT_LESSONS,
                    Permission.PUBLISH_LESSONS,
                    Permission.SEE_POINTS,
                    Permission.EDIT_POINTS,
                    Permission.SET_TASKS)),
    /** 班主任 */
    CLASS_TEACHER(
            2,
            EnumSet.allOf(Kind.class),
            EnumSet.of(Permission.SEE_TREE, Permission.SEE_PEOPLE, Permission.SEE_LEDGER, Permission.SEE_POINTS)),
    LECTURER(2, EnumSet.allOf(Kind.class), EnumSet.of(Permission.SEE_TREE, Permission.EDIT_LESSONS)),
    SECRETARY(
            2,
            EnumSet.of(Kind.COMMITTEE, Kind.BRANCH),
            EnumSet.of(
                    Permission.SEE_TREE,
                    Permission.SEE_PEOPLE,
                    Permission.EDIT_PEOPLE,
                    Permission.UNMASK_NUMBERS,
                    Permission.ISSUE_ACTIVATION,
                    Permission.SEE_ROLES,
                    Permission.SEE_LEDGER,
                    Permission.EXPORT_LEDGER,
                    Permission.RECORD_STUDY,
                    Permission.SEE_POINTS,
                    Permission.SET_TASKS)),
    /** 党建指导员 */
    INSTRUCTOR(
            1,
            EnumSet.allOf(Kind.class),
            EnumSet.of(Permission.SEE_TREE, Permission.SEE_PEOPLE, Permission.SEE_LEDGER, Permission.SEE_POINTS)),
    /** Puts codes up in an enterprise and sees what they do. */
    POSTER_UP(
            1,
            EnumSet.of(Kind.ENTERPRISE, Kind.SITE),
            EnumSet.of(Permission.SEE_TREE, Permission.SEE_POINTS, Permission.EDIT_POINTS)),
    /** Reads everything and changes nothing. */
    INSPECTOR(
            1,
            EnumSet.allOf(Kind.class),
            EnumSet.of(
                    Permission.SEE_TREE,
                    Permission.SEE_PEOPLE,
                    Permission.SEE_ROLES,
                    Permission.SEE_LEDGER,
                    Permission.SEE_POINTS,
                    Permission.SEE_AUDIT)),
    /** Everybody is one, of their own; it is never granted. */
    TRAINEE(0, EnumSet.noneOf(Kind.class), EnumSet.noneOf(Permission.class));

    private final int rank;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Kind> kinds;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Permission> permissions;

    Role(int rank, Set<Kind> kinds, Set<Permission> permissions) {
        this.rank = rank;
        this.kinds = Set.copyOf(kinds);
        this.permissions = Set.copyOf(permissions);
    }

    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether the role can be granted on a node of this kind. */
    public boolean fits(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether a holder of the other role may hand this one on, given the permission to grant roles at all. */
    public boolean isBelow(Role other) {
        return rank < other.rank;
    }
}
