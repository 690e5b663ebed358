package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: its title, a line about it, and what can be done here. */
public final class PageHeader extends Div {

    private final H1 title = new H1();
    private final Paragraph line = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String text) {
        addClassName("page-header");
        title.setText(text);
        line.addClassName("page-line");
        line.setVisible(false);
        actions.addClassName("page-actions");
        var words = new Div(title, line);
        words.addClassName("page-words");
        add(words, actions);
    }

    public PageHeader retitle(String text) {
        title.setText(text);
        return this;
    }

    public PageHeader line(String text) {
        line.setText(text);
        line.setVisible(!text.isBlank());
        return this;
    }

    /** Puts these in the place of what could be done before. */
    public PageHeader actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        return this;
    }
}
