package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** Words to press, one beside the other under a caption. */
final class ChipRow extends Div {

    ChipRow(String caption, Stream<Button> chips) {
        var name = new Span(getTranslation(caption));
        name.addClassName("small");
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name.getText());
        add(name);
        chips.forEach(this::add);
    }

    static Button chip(String label) {
        var button = new Button(label);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("chip");
        return button;
    }
}
