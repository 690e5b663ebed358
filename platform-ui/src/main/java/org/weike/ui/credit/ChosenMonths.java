package org.weike.ui.credit;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.weike.core.credit.PostedMonths;
import org.weike.ui.kit.QueryState;

/** The months of a year whose entries an address asks for, from 1 to 12; all of them where it names none. */
record ChosenMonths(int from, int to) {

    static final ChosenMonths ALL = new ChosenMonths(1, PostedMonths.MONTHS);

    private static final String FROM = "from";
    private static final String TO = "to";

    static ChosenMonths of(QueryState state) {
        var asked = new ChosenMonths(state.number(FROM, 1), state.number(TO, PostedMonths.MONTHS));
        return asked.from >= 1 && asked.from <= asked.to && asked.to <= PostedMonths.MONTHS ? asked : ALL;
    }

    static ChosenMonths only(int month) {
        return new ChosenMonths(month, month);
    }

    boolean areAll() {
        return equals(ALL);
    }

    boolean include(int month) {
        return month >= from && month <= to;
    }

    /** The same address with these months. */
    QueryState in(QueryState state) {
        return state.with(FROM, areAll() ? "" : Integer.toString(from)).with(TO, areAll() ? "" : Integer.toString(to));
    }

    String words(Locale locale) {
        return from == to ? word(from, locale) : word(from, locale) + " – " + word(to, locale);
    }

    static String word(int month, Locale locale) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, locale);
    }
}
