package org.weike.core.credit;

import java.util.List;
import org.weike.core.shared.CreditHours;

/** The hours of a year in both counters. */
public record Balance(CreditHours centralized, CreditHours online) {

    public static final Balance NOTHING = new Balance(CreditHours.ZERO, CreditHours.ZERO);

    public static Balance ofHundredths(long centralized, long online) {
        return new Balance(CreditHours.ofHundredths(centralized), CreditHours.ofHundredths(online));
    }

    public CreditHours of(Counter counter) {
        return switch (counter) {
            case CENTRALIZED -> centralized;
            case ONLINE -> online;
        };
    }

    public CreditHours together() {
        return centralized.plus(online);
    }

    Balance plus(Counter counter, CreditChange change) {
        return switch (counter) {
            case CENTRALIZED -> new Balance(changed(centralized, change), online);
            case ONLINE -> new Balance(centralized, changed(online, change));
        };
    }

    /** Of both counters. */
    public Balance plus(Balance more) {
        return new Balance(centralized.plus(more.centralized), online.plus(more.online));
    }

    Balance plus(List<Posting> postings) {
        return new Balance(
                changed(centralized, sum(postings, Counter.CENTRALIZED)),
                changed(online, sum(postings, Counter.ONLINE)));
    }

    /** As it was before the last of its entries were posted, which are these. */
    Balance minus(List<Posting> postings) {
        return new Balance(
                changed(centralized, sum(postings, Counter.CENTRALIZED).reversed()),
                changed(online, sum(postings, Counter.ONLINE).reversed()));
    }

    private static CreditChange sum(List<Posting> postings, Counter counter) {
        return new CreditChange(postings.stream()
                .filter(it -> it.counter() == counter)
                .mapToLong(it -> it.change().hundredths())
                .sum());
    }

    private static CreditHours changed(CreditHours hours, CreditChange change) {
        return CreditHours.ofHundredths(hours.hundredths() + change.hundredths());
    }
}
