package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says which role ends, and what its holder loses by it, before it does. */
class EndRoleDialog extends Dialog {

    EndRoleDialog(String role, Runnable end) {
        setHeaderTitle(getTranslation("roles.ending"));
        setWidth("460px");
        add(new Paragraph(role), new Paragraph(getTranslation("roles.ending.lost")));
        var go = new Button(getTranslation("roles.end"), it -> {
            close();
            end.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }
}
