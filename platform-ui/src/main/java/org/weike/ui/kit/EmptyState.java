package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Stands where rows would be: says that there are none, and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(String fact, String advice, Component... ways) {
        this(new Span(fact), advice, ways);
    }

    private EmptyState(HtmlContainer what, String advice, Component... ways) {
        addClassName("empty-state");
        what.addClassName("empty-fact");
        add(what);
        if (!advice.isBlank()) {
            add(new Paragraph(advice));
        }
        add(ways);
    }

    /** The same where it is all that a screen says, so that its fact is the screen's heading. */
    public static EmptyState inPlaceOfScreen(String fact, String advice, Component... ways) {
        return new EmptyState(new H1(fact), advice, ways);
    }
}
