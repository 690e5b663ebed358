package org.weike.ui.kit;

import com.vaadin.flow.component.html.Span;

/** Says how many rows there are, to the eye and to a screen reader. */
public final class CountLine extends Span {

    public CountLine() {
        addClassName("count");
        getElement().setAttribute("role", "status");
    }

    public void show(long rows) {
        setText(getTranslation("kit.count", rows));
    }
}
