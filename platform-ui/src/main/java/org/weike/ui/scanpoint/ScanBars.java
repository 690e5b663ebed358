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

/** Scans day by day as bars; each bar says its day and number. */
final class ScanBars extends OrderedList {

    private static final int FULL = 100;

    ScanBars(List<DayOfScans> days, LocalDate first, int length) {
        addClassName("bars");
        Map<LocalDate, Long> byDay = days.stream().collect(Collectors.toMap(DayOfScans::day, DayOfScans::total));
        long most =
                Math.max(1, byDay.values().stream().mapToLong(it -> it).max().orElse(1));
        for (int at = 0; at < length; at++) {
            LocalDate day = first.plusDays(at);
            add(bar(day, byDay.getOrDefault(day, 0L), most));
        }
    }

    private ListItem bar(LocalDate day, long scans, long most) {
        var fill = new Div();
        fill.setHeight(FULL * scans / most + "%");
        var words = new Span(getTranslation("point.scans.day", day.toString(), scans));
        words.addClassName("unseen");
        var bar = new ListItem(fill, words);
        bar.setTitle(words.getText());
        return bar;
    }
}
