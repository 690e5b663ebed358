package org.weike.ui.rules;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.CreditHours;

/** Fields of a draft of rules, each of which tells when somebody changed it, and reads what is written in it. */
final class Fields {

    private Fields() {}

    static TextField text(String label, String value, Runnable changed) {
        var field = new TextField(word(label));
        field.setValue(value);
        field.setManualValidation(true);
        return told(field, changed);
    }

    /** Hours may be left empty where there is no value. */
    static BigDecimalField hours(String label, @Nullable CreditHours value, Runnable changed) {
        var field = new BigDecimalField(word(label));
        field.setValue(value == null ? null : value.value());
        field.setManualValidation(true);
        field.addClassName("number-field");
        return told(field, changed);
    }

    static IntegerField number(String label, int value, Runnable changed) {
        var field = new IntegerField(word(label));
        field.setValue(value);
        field.setManualValidation(true);
        field.addClassName("number-field");
        return told(field, changed);
    }

    static <E extends Enum<E>> Select<E> choice(String label, String keys, Class<E> type, E value, Runnable changed) {
        var field = new Select<E>();
        field.setLabel(word(label));
        field.setItems(type.getEnumConstants());
        field.setItemLabelGenerator(it -> word(keys + it.name()));
        field.setValue(value);
        return told(field, changed);
    }

    /** None chosen means that it does not matter. */
    static <E extends Enum<E>> MultiSelectComboBox<E> choices(
            String label, String keys, Class<E> type, Set<E> values, Runnable changed) {
        var field = new MultiSelectComboBox<E>(word(label));
        field.setItems(List.of(type.getEnumConstants()));
        field.setItemLabelGenerator(it -> word(keys + it.name()));
        field.setPlaceholder(word("rules.whom.any"));
        field.setValue(values);
        return told(field, changed);
    }

    static Optional<CreditHours> read(BigDecimalField field) {
        BigDecimal typed = field.getValue();
        boolean fine = typed != null
                && typed.signum() >= 0
                && typed.stripTrailingZeros().scale() <= 2;
        mark(field, fine ? "" : word("rules.hours.wrong"));
        return fine ? Optional.of(new CreditHours(typed)) : Optional.empty();
    }

    static Optional<Integer> read(IntegerField field) {
        Integer typed = field.getValue();
        mark(field, typed == null ? word("rules.number.wrong") : "");
        return Optional.ofNullable(typed);
    }

    /** Says beside a field what is wrong with it; nothing, if there are no words. */
    static void mark(HasValidation field, String problem) {
        field.setInvalid(!problem.isEmpty());
        field.setErrorMessage(problem);
    }

    private static <F extends AbstractField<F, V>, V> F told(F field, Runnable changed) {
        field.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    private static String word(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
