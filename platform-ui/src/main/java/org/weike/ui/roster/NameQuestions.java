package org.weike.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.roster.Batch;
import org.weike.core.roster.NameChoice;
import org.weike.core.roster.NameQuestion;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.Said;

/** Asks what the names mean that may be several organizations, or none; the answers are remembered. */
final class NameQuestions extends Section {

    private static final int MOST_ASKED = 50;

    private final transient RosterImportDesk imports;
    private final transient Actor actor;
    private final transient Batch batch;
    private final transient Consumer<Batch> changed;
    private final transient List<NameAnswer> answers;

    NameQuestions(
            RosterImportDesk imports,
            OrganizationDesk organizations,
            NodeNames names,
            Actor actor,
            Batch batch,
            Consumer<Batch> changed) {
        this.imports = imports;
        this.actor = actor;
        this.batch = batch;
        this.changed = changed;
        List<NameQuestion> questions = imports.questions(actor, batch.id());
        answers = questions.stream()
                .limit(MOST_ASKED)
                .map(it -> new NameAnswer(it, organizations, names, actor))
                .toList();
        addClassName("section");
        setVisible(!questions.isEmpty());
        var count = new CountLine();
        count.show(questions.size());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        answers.forEach(rows::add);
        var save = new Button(getTranslation("imports.questions.save"), it -> choose());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("imports.questions")),
                new Paragraph(getTranslation("imports.questions.text")),
                count,
                rows,
                save);
    }

    private void choose() {
        List<NameChoice> choices =
                answers.stream().flatMap(it -> it.choice().stream()).toList();
        if (choices.isEmpty()) {
            Said.problem(getTranslation("imports.questions.open"));
            return;
        }
        changed.accept(imports.choose(actor, batch.id(), choices));
    }
}
