package org.weike.ui.ledger;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.ui.kit.QueryState;

/** Chooses the day whose end a ledger is shown of; today, if none is chosen. */
final class DayChoice extends DatePicker {

    DayChoice(QueryState state, LocalDate today) {
        setAriaLabel(getTranslation("ledger.day"));
        setPlaceholder(getTranslation("ledger.day"));
        setI18n(new DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        setClearButtonVisible(true);
        setMax(today);
        setValue(LedgerAddress.day(state, today).orElse(null));
        addValueChangeListener(it -> {
            if (it.isFromClient() && !isInvalid()) {
                state.with(LedgerAddress.DAY, text(it.getValue())).open();
            }
        });
    }

    private static String text(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
    }
}
