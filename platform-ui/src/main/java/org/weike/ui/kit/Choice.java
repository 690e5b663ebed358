package org.weike.ui.kit;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Chooses one of a few words, or none of them. */
public final class Choice<T> extends Select<T> {

    public Choice(String label, List<T> values, Function<T, String> word, Consumer<Optional<T>> chosen) {
        setAriaLabel(label);
        setItems(values);
        setItemLabelGenerator(it -> it == null ? label : word.apply(it));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(label);
        addValueChangeListener(it -> {
            if (it.isFromClient()) {
                chosen.accept(Optional.ofNullable(it.getValue()));
            }
        });
    }
}
