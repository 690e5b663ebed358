package org.weike.ui.roster;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.weike.core.roster.PlannedRow;

/** What is to be said about the cells of a row, a line for each. */
final class ProblemLines extends UnorderedList {

    ProblemLines(PlannedRow row, ProblemWords words) {
        addClassName("plain-lines");
        row.problems().forEach(it -> add(new ListItem(words.problem(it))));
    }
}
