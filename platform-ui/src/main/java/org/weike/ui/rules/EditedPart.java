package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.weike.core.credit.RuleProblem;

/** One part of a draft of rules: its things one below the other, each of which can be left out, and room for more. */
final class EditedPart<T> extends Section {

    private final transient RuleProblem.Part part;
    private final transient Function<T, Editor<T>> editor;
    private final transient Runnable changed;
    private final transient ProblemWords words = new ProblemWords();
    private final transient List<EditedRow<T>> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Span problem = new Span();

    EditedPart(
            RuleProblem.Part part,
            List<T> values,
            Function<T, Editor<T>> editor,
            Supplier<T> another,
            Runnable changed) {
        this.part = part;
        this.editor = editor;
        this.changed = changed;
        list.addClassName("rows");
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var more = new Button(getTranslation("rules.more." + part), it -> {
            addRow(another.get());
            changed.run();
        });
        addClassName("section");
        add(new H2(getTranslation("rules.part." + part)), problem, list, more);
        values.forEach(this::addRow);
    }

    private void addRow(T value) {
        var row = new ArrayList<EditedRow<T>>(1);
        row.add(new EditedRow<>(
                editor.apply(value), words, getTranslation("rules.part." + part), () -> remove(row.getFirst())));
        rows.add(row.getFirst());
        list.add(row.getFirst());
    }

    private void remove(EditedRow<T> row) {
        rows.remove(row);
        list.remove(row);
        changed.run();
    }

    /** Everything in the part; empty where something is left out that has to be there. */
    Optional<List<T>> read() {
        List<T> read = rows.stream().flatMap(it -> it.read().stream()).toList();
        return read.size() == rows.size() ? Optional.of(read) : Optional.empty();
    }

    /** Shows those of the problems that are in this part, at their places. */
    void show(List<RuleProblem> problems) {
        List<RuleProblem> own =
                problems.stream().filter(it -> it.part() == part).toList();
        String whole = own.stream()
                .filter(it -> it.place() == 0)
                .map(words::of)
                .collect(Collectors.joining(getTranslation("rules.and")));
        problem.setText(whole);
        problem.setVisible(!whole.isEmpty());
        for (int place = 1; place <= rows.size(); place++) {
            int here = place;
            rows.get(place - 1)
                    .show(own.stream().filter(it -> it.place() == here).toList());
        }
    }
}
