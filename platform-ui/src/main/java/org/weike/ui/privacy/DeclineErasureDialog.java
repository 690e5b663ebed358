package org.weike.ui.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.ErasureChange;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.ui.kit.Said;

/** Says why somebody is not erased; they read it on their own page. */
class DeclineErasureDialog extends Dialog {

    private static final int LONGEST = 200;

    private final TextField answer = new TextField(getTranslation("erasure.answer"));

    DeclineErasureDialog(ErasureDesk erasures, Actor actor, Erasure asked, Runnable done) {
        setHeaderTitle(getTranslation("erasure.decline"));
        setWidth("520px");
        answer.setManualValidation(true);
        answer.setRequiredIndicatorVisible(true);
        answer.setMaxLength(LONGEST);
        answer.setHelperText(getTranslation("erasure.answer.help"));
        answer.setWidthFull();
        add(answer);
        var go = new Button(getTranslation("erasure.decline"), it -> decline(erasures, actor, asked, done));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }

    private void decline(ErasureDesk erasures, Actor actor, Erasure asked, Runnable done) {
        try {
            switch (erasures.decline(
                    actor, asked.id(), asked.rev(), answer.getValue().strip())) {
                case ErasureChange.Done ignored -> {
                    close();
                    Said.done(getTranslation("kit.saved"));
                    done.run();
                }
                case ErasureChange.Refused it -> refuse("erasure.refused." + it.reason());
            }
        } catch (EditConflict meanwhile) {
            refuse("erasure.meanwhile");
        }
    }

    private void refuse(String key) {
        answer.setInvalid(true);
        answer.setErrorMessage(getTranslation(key));
    }
}
