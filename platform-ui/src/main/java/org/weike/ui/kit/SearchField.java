package org.weike.ui.kit;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Takes words to look for; asks once the person pauses. */
public final class SearchField extends TextField {

    private static final int PAUSE = 350;

    public SearchField(String label, Consumer<String> ask) {
        setPlaceholder(label);
        setAriaLabel(label);
        setClearButtonVisible(true);
        setPrefixComponent(new Icon(VaadinIcon.SEARCH));
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        addClassName("grow");
        addValueChangeListener(it -> {
            if (it.isFromClient()) {
                ask.accept(it.getValue());
            }
        });
    }
}
