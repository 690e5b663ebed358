package org.weike.ui.search;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.weike.core.search.Passage.Piece;

/** A text in which what was looked for is marked. */
final class Marked extends Span {

    Marked(List<Piece> pieces) {
        for (Piece each : pieces) {
            getElement().appendChild(each.marked() ? mark(each.text()) : Element.createText(each.text()));
        }
    }

    private static Element mark(String text) {
        var mark = new Element("mark");
        mark.setText(text);
        return mark;
    }
}
