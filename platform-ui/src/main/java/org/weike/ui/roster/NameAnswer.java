package org.weike.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.roster.NameChoice;
import org.weike.core.roster.NameQuestion;
import org.weike.core.roster.NameQuestion.About;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.Tag;

/** One doubtful name, the organizations that it may mean, and the way to any other. */
final class NameAnswer extends ListItem {

    private final transient NameQuestion question;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient Actor actor;
    private final Select<OrganizationId> meant = new Select<>();
    private final Map<OrganizationId, String> labels = new LinkedHashMap<>();

    NameAnswer(NameQuestion question, OrganizationDesk organizations, NodeNames names, Actor actor) {
        this.question = question;
        this.organizations = organizations;
        this.names = names;
        this.actor = actor;
        question.proposals()
                .forEach(it -> labels.put(
                        it.organization(),
                        getTranslation("imports.proposal", names.way(actor, it.organization()), it.confidence())));
        meant.setAriaLabel(getTranslation("imports.question", question.written()));
        meant.setItemLabelGenerator(
                it -> it == null ? getTranslation("imports.question.new") : labels.getOrDefault(it, ""));
        meant.setPlaceholder(getTranslation("imports.question.open"));
        meant.setItems(labels.keySet());
        meant.setVisible(!labels.isEmpty());
        meant.addClassName("grow");
        if (question.about() == About.ITSELF) {
            meant.setEmptySelectionAllowed(true);
            meant.setEmptySelectionCaption(getTranslation("imports.question.new"));
        }
        question.assumed().filter(labels::containsKey).ifPresent(meant::setValue);
        var other = new Button(getTranslation("imports.question.other"), it -> chooseAnother());
        other.setAriaLabel(getTranslation("imports.question.other") + " " + question.written());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        var how = question.isOpen()
                ? new Tag(getTranslation("imports.question.waits"), Tag.Tone.CARE)
                : new Tag(getTranslation("imports.question.goesOn"), Tag.Tone.PLAIN);
        add(words(), how, meant, other);
    }

    private Div words() {
        String about = getTranslation("imports.question." + question.about(), question.rows());
        var rows = new Div(
                question.above().isBlank()
                        ? about
                        : about + " · " + getTranslation("imports.question.above", question.above()));
        rows.addClassName("small");
        var words = new Div(new Span(question.written()), rows);
        words.addClassName("grow");
        return words;
    }

    private void chooseAnother() {
        new NodeDialog(question.written(), organizations, actor, Permission.EDIT_TREE, it -> true, this::choose).open();
    }

    private void choose(Organization organization) {
        labels.put(organization.id(), names.way(actor, organization.id()));
        meant.setItems(labels.keySet());
        meant.setVisible(true);
        meant.setValue(organization.id());
    }

    /** What was chosen, which may be that it is a new one; empty if it was left open. */
    Optional<NameChoice> choice() {
        OrganizationId organization = meant.getValue();
        return organization == null && question.about() != About.ITSELF
                ? Optional.empty()
                : Optional.of(new NameChoice(question.written(), question.above(), organization));
    }
}
