package org.weike.ui.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.weike.core.privacy.Erasure.Ground;
import org.weike.core.privacy.ErasureChange;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.Said;

/** Asks for somebody's erasure with a ground of law; nothing is removed by it yet. */
class AskErasureDialog extends Dialog {

    private static final int LONGEST = 200;

    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>(getTranslation("erasure.ground"));
    private final TextField basis = new TextField(getTranslation("erasure.basis"));

    AskErasureDialog(ErasureDesk erasures, Actor actor, PersonId person, Runnable done) {
        setHeaderTitle(getTranslation("erasure.ask"));
        setWidth("520px");
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(it -> getTranslation("erasure.ground." + it));
        ground.setRequiredIndicatorVisible(true);
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        basis.setMaxLength(LONGEST);
        basis.setHelperText(getTranslation("erasure.basis.help"));
        basis.setWidthFull();
        var note = new Paragraph(getTranslation("erasure.ask.note"));
        note.addClassName("small");
        add(ground, basis, note);
        var go = new Button(getTranslation("erasure.ask"), it -> ask(erasures, actor, person, done));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private void ask(ErasureDesk erasures, Actor actor, PersonId person, Runnable done) {
        ground.setInvalid(false);
        basis.setInvalid(false);
        Ground why = ground.getValue();
        if (why == null) {
            ground.setInvalid(true);
            ground.setErrorMessage(getTranslation("erasure.ground.missing"));
            return;
        }
        switch (erasures.ask(actor, person, why, basis.getValue().strip())) {
            case ErasureChange.Done ignored -> {
                close();
                Said.done(getTranslation("erasure.asked.said"));
                done.run();
            }
            case ErasureChange.Refused it -> {
                basis.setInvalid(true);
                basis.setErrorMessage(getTranslation("erasure.refused." + it.reason()));
            }
        }
    }
}
