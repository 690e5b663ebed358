package org.weike.ui.ledger;

import com.vaadin.flow.component.select.Select;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Chooses one of the last years. */
final class YearChoice extends Select<Integer> {

    private static final int YEARS = 4;

    YearChoice(int latest, IntConsumer chosen) {
        setAriaLabel(getTranslation("ledger.year"));
        setItems(IntStream.range(0, YEARS).mapToObj(it -> latest - it).toList());
        setItemLabelGenerator(it -> getTranslation("ledger.year.each", Integer.toString(it)));
        addValueChangeListener(it -> {
            if (it.isFromClient()) {
                chosen.accept(it.getValue());
            }
        });
    }
}
