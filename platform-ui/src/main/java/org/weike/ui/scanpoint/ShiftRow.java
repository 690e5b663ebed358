package org.weike.ui.scanpoint;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.weike.core.scanpoint.Shift;
import org.weike.core.scanpoint.Target;
import org.weike.core.scanpoint.TimeWindow;
import org.weike.core.shared.Actor;

/** Edits one line of a rule: these weekdays, these hours, this content. */
final class ShiftRow extends Div {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime EARLY = LocalTime.of(6, 0);
    private static final LocalTime LATE = LocalTime.of(14, 0);

    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final TimePicker from;
    private final TimePicker until;
    private final SinglePicker opens;

    ShiftRow(Openings openings, Actor actor, Runnable changed, Consumer<ShiftRow> removed) {
        days.setLabel(getTranslation("point.shift.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(Openings::name);
        days.setRequiredIndicatorVisible(true);
        days.addThemeName("horizontal");
        days.setValue(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        days.addValueChangeListener(it -> changed.run());
        from = time("point.shift.from", EARLY, changed);
        until = time("point.shift.until", LATE, changed);
        until.setHelperText(getTranslation("point.shift.until.help"));
        opens = new SinglePicker(openings, actor, changed);
        var remove = new Button(getTranslation("point.shift.remove"), it -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        var hours = new Div(from, until);
        hours.addClassName("shift-hours");
        addClassName("shift");
        add(days, hours, opens, remove);
    }

    private TimePicker time(String label, LocalTime value, Runnable changed) {
        var picker = new TimePicker(getTranslation(label), value);
        picker.setStep(STEP);
        picker.setRequiredIndicatorVisible(true);
        picker.addValueChangeListener(it -> changed.run());
        return picker;
    }

    void choose(Shift shift) {
        days.setValue(shift.days());
        from.setValue(shift.window().from());
        until.setValue(shift.window().until());
        opens.choose(shift.opens());
    }

    /** The shift as far as it is complete. */
    Optional<Shift> chosen() {
        Target.Single single = opens.chosen();
        return single == null || days.isEmpty() || from.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shift(days.getValue(), TimeWindow.of(from.getValue(), until.getValue()), single));
    }

    /** The shift; marks what is missing. */
    Optional<Shift> shift() {
        days.setInvalid(days.isEmpty());
        days.setErrorMessage(getTranslation("point.shift.days.missing"));
        mark(from);
        mark(until);
        opens.target();
        return chosen();
    }

    private void mark(TimePicker picker) {
        picker.setInvalid(picker.isEmpty());
        picker.setErrorMessage(getTranslation("point.shift.time.missing"));
    }
}
