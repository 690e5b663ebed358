package org.weike.core.ledger;

import java.util.Comparator;
import org.weike.core.search.Sort;

/** The order of rows; equal rows stand in the order of their ids. */
public record LedgerOrder(By by, boolean descending) {

    public static final LedgerOrder BY_NAME = new LedgerOrder(By.NAME, false);

    /** What rows are ordered by. */
    public enum By {
        NAME,
        /** People: by staff number; organizations: by how many people they have. */
        NUMBER,
        TARGET,
        CENTRALIZED,
        ONLINE,
        SHORTFALL,
        COMPLETED
    }

    Sort ofPeople() {
        var sort = switch (by) {
            case NAME -> Sort.byWord(YearFields.NAME);
            case NUMBER -> Sort.byWord(YearFields.STAFF_NUMBER);
            case TARGET -> Sort.byNumber(YearFields.TARGET);
            case CENTRALIZED -> Sort.byNumber(YearFields.CENTRALIZED);
            case ONLINE -> Sort.byNumber(YearFields.ONLINE);
            case SHORTFALL -> Sort.byNumber(YearFields.SHORTFALL);
            case COMPLETED -> Sort.byNumber(YearFields.COMPLETED);
        };
        return descending ? sort.descend() : sort;
    }

    Comparator<OrganizationRow> ofOrganizations() {
        Comparator<OrganizationRow> order = switch (by) {
            case NAME -> Comparator.comparing(it -> it.organization().name());
            case NUMBER -> Comparator.comparingLong(it -> it.sum().people());
            case TARGET -> Comparator.comparing(it -> it.sum().hours().target());
            case CENTRALIZED -> Comparator.comparing(it -> it.sum().hours().centralized());
            case ONLINE -> Comparator.comparing(it -> it.sum().hours().online());
            case SHORTFALL -> Comparator.comparing(it -> it.sum().hours().shortfall());
            case COMPLETED -> Comparator.comparingInt(it -> it.sum().completedPercent());
        };
        return (descending ? order.reversed() : order)
                .thenComparing(it -> it.organization().id().value());
    }
}
