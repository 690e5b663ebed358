package org.weike.ui.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.weike.core.lesson.ContentProblem;

/** What is wrong with a draft, line by line; each line leads to its place in the text. */
final class ProblemList extends Div {

    private final transient IntConsumer jump;
    private final Span sum = new Span();
    private final UnorderedList rows = new UnorderedList();

    ProblemList(IntConsumer jump) {
        this.jump = jump;
        addClassName("problem-list");
        sum.getElement().setAttribute("role", "status");
        rows.addClassName("problems");
        add(sum, rows);
    }

    void show(List<ContentProblem> problems) {
        sum.setText(
                problems.isEmpty()
                        ? getTranslation("editor.problems.none")
                        : getTranslation("editor.problems", problems.size()));
        setClassName("fine", problems.isEmpty());
        rows.removeAll();
        problems.forEach(it -> rows.add(row(it)));
    }

    private ListItem row(ContentProblem problem) {
        String words =
                getTranslation("problem." + problem.code(), problem.arguments().toArray());
        if (problem.line() < 1) {
            return new ListItem(new Span(words));
        }
        var go = new Button(getTranslation("editor.problem.line", problem.line()), it -> jump.accept(problem.line()));
        go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new ListItem(go, new Span(words));
    }
}
