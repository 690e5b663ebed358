package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * Upright bars in a row, each between its number and what it is of; whoever cannot see them is told each in words.
 * Where there is no room for all of them they scroll, the last ones in sight first.
 */
public final class Bars extends OrderedList {

    private static final int FULL = 72;

    private final long most;

    /** Bars of which the highest stands for this value. */
    public Bars(long most, String label) {
        this.most = Math.max(1, most);
        addClassName("bars");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
        getElement().executeJs("this.scrollLeft = this.scrollWidth");
    }

    /** Adds stacks that stand side by side above one label; each stack's parts lie on each other, the first lowest. */
    public void add(Wording wording, List<List<Part>> stacks) {
        var bar = new ListItem(pieces(wording, stacks));
        bar.setTitle(wording.spoken());
        add(bar);
    }

    /** The same, leading to what the bar stands for; one bar or several may be what is shown already. */
    public void add(Wording wording, List<List<Part>> stacks, String address, boolean current) {
        var link = new Anchor(address, pieces(wording, stacks));
        link.setRouterIgnore(false);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var bar = new ListItem(link);
        bar.setTitle(wording.spoken());
        add(bar);
    }

    private Component[] pieces(Wording wording, List<List<Part>> stacks) {
        var number = unspoken(new Span(wording.number()));
        var below = unspoken(new Span(wording.below()));
        below.addClassName("small");
        var side = new Div(stacks.stream().map(this::stack).toArray(Component[]::new));
        side.addClassName("stacks");
        var words = new Span(wording.spoken());
        words.addClassName("unseen");
        return new Component[] {number, side, below, words};
    }

    private Div stack(List<Part> parts) {
        var stack = new Div();
        for (Part each : parts) {
            var fill = new Div();
            fill.setHeight(FULL * Math.max(0, each.value()) / most + "px");
            fill.addClassNames("bar", each.look().css);
            stack.add(fill);
        }
        return stack;
    }

    private static Span unspoken(Span span) {
        span.getElement().setAttribute("aria-hidden", "true");
        return span;
    }

    /** What stands above a bar, what below it, and both in words. */
    public record Wording(String number, String below, String spoken) {}

    /** A piece of a bar; one below zero has no height. */
    public record Part(long value, Look look) {}

    /** What tells pieces of bars apart, colour alone being too little for some. */
    public enum Look {
        FULL("full"),
        LIGHT("light"),
        PAST("past");

        private final String css;

        Look(String css) {
            this.css = css;
        }
    }

    /** Says what each look means. */
    public static Div legend(Look look, String meaning) {
        var sample = new Span();
        sample.addClassNames("bar", look.css);
        var legend = new Div(sample, new Span(meaning));
        legend.addClassNames("legend", "small");
        return legend;
    }
}
