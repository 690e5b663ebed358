package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.weike.core.credit.RuleProblem;

/** One thing in a part of a draft: its fields, what is wrong with them, and the way to leave it out. */
final class EditedRow<T> extends ListItem {

    private final transient Editor<T> editor;
    private final transient ProblemWords words;
    private final Span problem = new Span();

    EditedRow(Editor<T> editor, ProblemWords words, String thing, Runnable remove) {
        this.editor = editor;
        this.words = words;
        var fields = new Div();
        fields.addClassName("rule-fields");
        editor.fields().forEach(fields::add);
        var without = new Button(getTranslation("rules.remove"), it -> remove.run());
        without.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        without.setAriaLabel(getTranslation("rules.remove") + " " + thing);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        addClassName("rule-row");
        add(fields, without, problem);
    }

    Optional<T> read() {
        return editor.read();
    }

    /** Puts each problem beside the field it is about; the others below. */
    void show(List<RuleProblem> problems) {
        problems.forEach(it -> editor.fieldOf(it.code()).ifPresent(field -> Fields.mark(field, words.of(it))));
        String others = problems.stream()
                .filter(it -> editor.fieldOf(it.code()).isEmpty())
                .map(words::of)
                .distinct()
                .collect(Collectors.joining(getTranslation("rules.and")));
        problem.setText(others);
        problem.setVisible(!others.isEmpty());
    }
}
