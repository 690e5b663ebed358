package org.weike.ui.kit;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.weike.core.organization.PersonalNumber;

/**
 * Takes words to look for; asks once the person pauses. What may be a phone or identity number is not asked for, since
 * words stand in addresses; where people are looked for it goes another way.
 */
public final class SearchField extends TextField {

    private static final int PAUSE = 350;

    private transient Consumer<String> numbers = it -> refuse();

    public SearchField(String label, Consumer<String> ask) {
        setPlaceholder(label);
        setAriaLabel(label);
        setClearButtonVisible(true);
        setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        addClassName("grow");
        addValueChangeListener(it -> {
            setInvalid(false);
            if (it.isFromClient()) {
                (PersonalNumber.mayBe(it.getValue()) ? numbers : ask).accept(it.getValue());
            }
        });
    }

    /** Takes phone and identity numbers as well, which then must stand in no address. */
    public SearchField orNumbers(Consumer<String> look) {
        numbers = look;
        return this;
    }

    private void refuse() {
        setInvalid(true);
        setErrorMessage(getTranslation("kit.search.number"));
    }
}
