package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.weike.core.organization.Housing;
import org.weike.core.organization.Person;
import org.weike.core.organization.Place;
import org.weike.ui.kit.NodeNames;

/** Says where somebody would go before it is proposed, and what is unusual about it. */
class MoveDialog extends Dialog {

    MoveDialog(Person person, Place to, Runnable propose) {
        setHeaderTitle(getTranslation("person.move.title", person.name()));
        setWidth("520px");
        add(
                new Paragraph(getTranslation("person.move.to", NodeNames.way(to))),
                new Paragraph(getTranslation("person.move.then")));
        if (person.status().housedBy(to.kind()) == Housing.UNUSUAL) {
            var hint = new Div(getTranslation("person.move.unusual", getTranslation("organization.kind." + to.kind())));
            hint.addClassName("notice");
            add(hint);
        }
        var go = new Button(getTranslation("person.move.go"), it -> {
            close();
            propose.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }
}
