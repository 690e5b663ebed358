package org.weike.ui.scanpoint;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.weike.core.scanpoint.DayOfScans;

/** Scans day by day as bars, each between its number and its day; the newest are in sight first. */
final class ScanBars extends OrderedList {

    private static final int FULL = 72;

    ScanBars(List<DayOfScans> days, LocalDate first, int length) {
        addClassName("bars");
        Map<LocalDate, Long> byDay = days.stream().collect(Collectors.toMap(DayOfScans::day, DayOfScans::total));
        long most =
                Math.max(1, byDay.values().stream().mapToLong(it -> it).max().orElse(1));
        for (int at = 0; at < length; at++) {
            LocalDate day = first.plusDays(at);
            add(bar(day, byDay.getOrDefault(day, 0L), most));
        }
        getElement().setAttribute("tabindex", "0");
        getElement().executeJs("this.scrollLeft = this.scrollWidth");
    }

    private ListItem bar(LocalDate day, long scans, long most) {
        var fill = new Div();
        fill.setHeight(FULL * scans / most + "px");
        fill.addClassName("bar");
        var number = new Span(scans == 0 ? "" : String.valueOf(scans));
        number.getElement().setAttribute("aria-hidden", "true");
        var below = new Span(String.valueOf(day.getDayOfMonth()));
        below.addClassName("small");
        below.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(getTranslation("point.scans.day", day.toString(), scans));
        words.addClassName("unseen");
        var bar = new ListItem(number, fill, below, words);
        bar.setTitle(words.getText());
        return bar;
    }
}
