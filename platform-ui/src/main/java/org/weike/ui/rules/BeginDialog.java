package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.shared.Actor;
import org.weike.wording.RuleNames;

/** Begins a draft with what a version or an example says, so that only what differs has to be written. */
final class BeginDialog extends Dialog {

    private static final int MOST_VERSIONS = 8;

    private final RadioButtonGroup<Beginning> from = new RadioButtonGroup<>(getTranslation("rules.begin.from"));
    private final transient RuleDesk rules;
    private final transient RuleNames names;
    private final transient Actor actor;
    private final transient Consumer<RuleDraft> begun;

    BeginDialog(RuleDesk rules, RuleNames names, Actor actor, Consumer<RuleDraft> begun) {
        this.rules = rules;
        this.names = names;
        this.actor = actor;
        this.begun = begun;
        setHeaderTitle(getTranslation("rules.begin"));
        setWidth("520px");
        List<Beginning> all = beginnings();
        from.setItems(all);
        from.setItemLabelGenerator(Beginning::name);
        from.setValue(all.getFirst());
        var note = new Paragraph(getTranslation("rules.begin.note"));
        note.addClassName("small");
        add(from, note);
        var go = new Button(getTranslation("rules.begin.go"), it -> begin());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private List<Beginning> beginnings() {
        RuleSet deciding = rules.inForce(actor);
        var all = new ArrayList<Beginning>();
        all.add(new Beginning(
                getTranslation("rules.begin.now", names.version(deciding.id(), getLocale())), RuleForm.of(deciding)));
        rules.versions(actor).stream()
                .filter(it -> !it.equals(deciding))
                .limit(MOST_VERSIONS)
                .forEach(it -> all.add(new Beginning(names.version(it.id(), getLocale()), RuleForm.of(it))));
        rules.examples(actor)
                .forEach(it -> all.add(
                        new Beginning(getTranslation("rules.begin.example", names.set(it.set(), getLocale())), it)));
        return all;
    }

    private void begin() {
        rules.begin(actor, from.getValue().form())
                .ifPresentOrElse(
                        it -> {
                            close();
                            begun.accept(it);
                        },
                        () -> {
                            from.setInvalid(true);
                            from.setErrorMessage(getTranslation("rules.begin.full"));
                        });
    }

    /** What a draft may begin with, and how that is called. */
    private record Beginning(String name, RuleForm form) {}
}
