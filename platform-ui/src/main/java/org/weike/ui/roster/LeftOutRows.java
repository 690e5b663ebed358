package org.weike.ui.roster;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.weike.core.roster.Batch;
import org.weike.core.roster.PlannedRow;
import org.weike.core.roster.Stage;
import org.weike.ui.kit.CountLine;

/** The rows that a commit could not write after all, or that an undo left because somebody edited them since. */
final class LeftOutRows extends Section {

    LeftOutRows(List<PlannedRow> left, Batch batch, ProblemWords words) {
        addClassName("section");
        setVisible(!left.isEmpty());
        var count = new CountLine();
        count.show(left.size());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        left.forEach(it -> rows.add(row(it, words)));
        boolean undone = batch.stage() == Stage.UNDONE;
        add(
                new H2(getTranslation(undone ? "imports.kept" : "imports.leftOut")),
                new Paragraph(getTranslation(undone ? "imports.kept.text" : "imports.leftOut.text")),
                count,
                rows);
    }

    private static ListItem row(PlannedRow row, ProblemWords words) {
        var name = new Div(new Span(row.label()), new ProblemLines(row, words));
        name.addClassName("grow");
        return new ListItem(name);
    }
}
