package org.weike.core.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.weike.core.credit.Counter;
import org.weike.core.search.NameOrder;
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
        /** By the hours of both counters. */
        EARNED,
        SHORTFALL,
        COMPLETED;

        /** Whether it means something only of a whole year. */
        public boolean isOfTarget() {
            return switch (this) {
                case TARGET, SHORTFALL, COMPLETED -> true;
                case NAME, NUMBER, CENTRALIZED, ONLINE, EARNED -> false;
            };
        }
    }

    Sort ofPeople(LedgerPeriod period) {
        var sort = switch (by) {
            case NAME -> Sort.byName(YearFields.NAME);
            case NUMBER -> Sort.byWord(YearFields.STAFF_NUMBER);
            case TARGET -> of(period, YearFields.TARGET);
            case CENTRALIZED -> byHours(period, Counter.CENTRALIZED);
            case ONLINE -> byHours(period, Counter.ONLINE);
            case EARNED -> byHours(period, Counter.values());
            case SHORTFALL -> of(period, YearFields.SHORTFALL);
            case COMPLETED -> of(period, YearFields.COMPLETED);
        };
        return descending ? sort.descend() : sort;
    }

    private static Sort of(LedgerPeriod period, String field) {
        return Sort.bySum(List.of(YearFields.in(period.year(), field)), List.of());
    }

    private static Sort byHours(LedgerPeriod period, Counter... counters) {
        var until = Stream.of(counters).map(it -> YearFields.until(it, period)).toList();
        var before = Stream.of(counters)
                .flatMap(it -> YearFields.before(it, period).stream())
                .toList();
        return Sort.bySum(until, before);
    }

    Comparator<OrganizationRow> ofOrganizations(NameOrder names) {
        Comparator<OrganizationRow> order = switch (by) {
            case NAME -> Comparator.comparing(it -> names.key(it.organization().name()));
            case NUMBER -> Comparator.comparingLong(it -> it.sum().people());
            case TARGET -> Comparator.comparing(it -> it.sum().hours().target());
            case CENTRALIZED ->
                Comparator.comparingLong(it -> it.sum().hours().centralized().hundredths());
            case ONLINE ->
                Comparator.comparingLong(it -> it.sum().hours().online().hundredths());
            case EARNED ->
                Comparator.comparingLong(it -> it.sum().hours().earned().hundredths());
            case SHORTFALL -> Comparator.comparing(it -> it.sum().hours().shortfall());
            case COMPLETED -> Comparator.comparingInt(it -> it.sum().completedPercent());
        };
        return (descending ? order.reversed() : order)
                .thenComparing(it -> it.organization().id().value());
    }
}
