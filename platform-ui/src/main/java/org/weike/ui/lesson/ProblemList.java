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

/**
 * What is wrong with a draft, and what its author should think about, line by line; each line leads to its place in the
 * text.
 */
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

    /** Problems keep a draft from being published; remarks do not. */
    void show(List<ContentProblem> problems, List<ContentProblem> remarks) {
        sum.setText(summed(problems.size(), remarks.size()));
        setClassName("fine", problems.isEmpty() && remarks.isEmpty());
        rows.removeAll();
        problems.forEach(it -> rows.add(row(it)));
        remarks.forEach(it -> rows.add(row(it)));
    }

    private String summed(int problems, int remarks) {
        if (problems > 0) {
            return getTranslation("editor.problems", problems);
        }
        return remarks > 0 ? getTranslation("editor.remarks", remarks) : getTranslation("editor.problems.none");
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
