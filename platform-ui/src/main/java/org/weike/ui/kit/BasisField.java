package org.weike.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.weike.wording.RuleNames;

/** The text of law that something rests on: one that the platform knows, or another one by its name. */
public final class BasisField extends ComboBox<String> {

    private static final List<String> KNOWN = List.of(
            "member-education-regulation-2019-20",
            "member-education-regulation-2019-23",
            "member-education-plan-2019-2023");

    public BasisField(String value, RuleNames names, Runnable changed) {
        super("");
        var all = new LinkedHashSet<>(KNOWN);
        if (!value.isEmpty()) {
            all.add(value);
        }
        setLabel(getTranslation("rules.basis"));
        setItems(all);
        setItemLabelGenerator(it -> names.basis(it, getLocale()));
        setAllowCustomValue(true);
        setManualValidation(true);
        setHelperText(getTranslation("rules.basis.help"));
        addClassName("basis-field");
        if (!value.isEmpty()) {
            setValue(value);
        }
        addCustomValueSetListener(it -> {
            all.add(it.getDetail());
            setItems(all);
            setValue(it.getDetail());
            changed.run();
        });
        addValueChangeListener(it -> {
            if (it.isFromClient()) {
                changed.run();
            }
        });
    }

    public String text() {
        return Objects.requireNonNullElse(getValue(), "").strip();
    }
}
