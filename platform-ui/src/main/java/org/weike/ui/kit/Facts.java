package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** What is known of one thing, as names and values. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts say(String name, String value) {
        return say(name, new Span(value));
    }

    public Facts say(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }

    /** Leaves the line out where there is nothing to say. */
    public Facts sayIfAny(String name, String value) {
        return value.isBlank() ? this : say(name, value);
    }
}
