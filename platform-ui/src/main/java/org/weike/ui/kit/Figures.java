package org.weike.ui.kit;

import com.vaadin.flow.component.html.Span;
import org.weike.core.credit.CreditChange;
import org.weike.core.shared.CreditHours;

/** Writes credit hours: always with two decimals, in figures of one width. */
public final class Figures {

    private Figures() {}

    public static String text(CreditHours hours) {
        return hours.value().toPlainString();
    }

    /** Hours of a part of a year, which may be below zero. */
    public static String text(CreditChange hours) {
        return hours.value().toPlainString();
    }

    public static String text(long hundredths) {
        return text(CreditHours.ofHundredths(hundredths));
    }

    public static Span span(CreditHours hours) {
        return figure(text(hours));
    }

    public static Span span(CreditChange hours) {
        return figure(text(hours));
    }

    public static Span figure(String text) {
        var figure = new Span(text);
        figure.addClassName("figure");
        return figure;
    }
}
