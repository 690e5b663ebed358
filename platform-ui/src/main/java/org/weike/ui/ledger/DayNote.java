package org.weike.ui.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.weike.ui.kit.QueryState;

/**
 * Stands above figures that are those of a day, so that nobody takes them for those of today, and leads back to them.
 */
final class DayNote extends Div {

    DayNote(String key, LocalDate day, QueryState state) {
        var back = new Anchor(state.with(LedgerAddress.DAY, "").address(), getTranslation("ledger.day.back"));
        back.setRouterIgnore(false);
        addClassNames("notice", "with-tag");
        getElement().setAttribute("role", "status");
        add(new Span(getTranslation(key, day.toString())), back);
    }
}
