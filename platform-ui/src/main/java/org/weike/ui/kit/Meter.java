package org.weike.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A figure with a lying bar before it, as long as its share of the longest. */
public final class Meter extends Div {

    private static final int FULL = 100;

    public Meter(String figure, long value, long most) {
        var fill = new Div();
        fill.setWidth(FULL * Math.max(0, value) / Math.max(1, most) + "%");
        fill.addClassNames("bar", "full");
        var track = new Div(fill);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        var number = new Span(figure);
        number.addClassName("figure");
        addClassName("measure");
        add(track, number);
    }
}
