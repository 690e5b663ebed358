package org.weike.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.weike.core.credit.PostedMonths;
import org.weike.core.ledger.LedgerPeriod;

/** Chooses the whole year, one of its quarters, or any months; the address of the ledger keeps the choice. */
final class PeriodChoice extends Div {

    PeriodChoice(LedgerAddress address, LocalDate today) {
        var period = address.period();
        add(spans(address, today));
        if (!period.isWholeYear()) {
            add(
                    month(
                            "ledger.months.from",
                            period.from(),
                            it -> address.during(it, Math.max(it, period.to())).open()),
                    month(
                            "ledger.months.to",
                            period.to(),
                            it -> address.during(Math.min(it, period.from()), it)
                                    .open()));
        }
        addClassName("period");
    }

    private Select<Span> spans(LedgerAddress address, LocalDate today) {
        var spans = new Select<Span>();
        spans.setAriaLabel(getTranslation("ledger.months"));
        spans.setItems(Span.values());
        spans.setItemLabelGenerator(it -> getTranslation("ledger.span." + it));
        spans.setValue(Span.of(address.period()));
        spans.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                var chosen = it.getValue();
                int month = today.getMonthValue();
                address.during(chosen == Span.MONTHS ? month : chosen.from, chosen == Span.MONTHS ? month : chosen.to)
                        .open();
            }
        });
        return spans;
    }

    private Select<Integer> month(String label, int value, IntConsumer chosen) {
        var month = new Select<Integer>();
        month.setAriaLabel(getTranslation(label));
        List<Integer> all =
                IntStream.rangeClosed(1, PostedMonths.MONTHS).boxed().toList();
        month.setItems(all);
        month.setItemLabelGenerator(it -> Months.word(it, getLocale()));
        month.setValue(value);
        month.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                chosen.accept(it.getValue());
            }
        });
        return month;
    }

    /** What is chosen most; anything else is months. */
    private enum Span {
        YEAR(1, 12),
        FIRST(1, 3),
        SECOND(4, 6),
        THIRD(7, 9),
        FOURTH(10, 12),
        MONTHS(0, 0);

        private final int from;
        private final int to;

        Span(int from, int to) {
            this.from = from;
            this.to = to;
        }

        static Span of(LedgerPeriod period) {
            return Arrays.stream(values())
                    .filter(it -> it.from == period.from() && it.to == period.to())
                    .findFirst()
                    .orElse(MONTHS);
        }
    }
}
