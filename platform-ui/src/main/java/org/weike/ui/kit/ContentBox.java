package org.weike.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.weike.core.search.Hit;

/** Chooses one lesson or course, found by any word of it. */
public final class ContentBox extends ComboBox<Hit> {

    public ContentBox(String label, Finding finding) {
        super(label);
        setItemLabelGenerator(it -> it.text("title"));
        setRequiredIndicatorVisible(true);
        setWidthFull();
        setItemsPageable(
                (page, words) -> finding.find(words == null ? "" : words, (int) page.getOffset(), page.getPageSize()));
    }

    /** Tells more of each choice on a second line, so that alike titles can be told apart. */
    public ContentBox remarking(SerializableFunction<Hit, String> remark) {
        setRenderer(new ComponentRenderer<>(it -> {
            var small = new Span(remark.apply(it));
            small.addClassName("small");
            var choice = new Div(new Span(it.text("title")), small);
            choice.addClassName("choice");
            return choice;
        }));
        return this;
    }

    /** Finds a page of what can be chosen. */
    @FunctionalInterface
    public interface Finding {

        List<Hit> find(String words, int from, int size);
    }
}
