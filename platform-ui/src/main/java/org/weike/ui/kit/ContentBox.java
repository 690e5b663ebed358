package org.weike.ui.kit;

import com.vaadin.flow.component.combobox.ComboBox;
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

    /** Finds a page of what can be chosen. */
    @FunctionalInterface
    public interface Finding {

        List<Hit> find(String words, int from, int size);
    }
}
