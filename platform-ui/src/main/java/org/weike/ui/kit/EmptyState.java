package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Stands where rows would be: says that there are none, and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(String fact, String advice, Component... ways) {
        addClassName("empty-state");
        var what = new Span(fact);
        what.addClassName("empty-fact");
        add(what);
        if (!advice.isBlank()) {
            add(new Paragraph(advice));
        }
        add(ways);
    }
}
