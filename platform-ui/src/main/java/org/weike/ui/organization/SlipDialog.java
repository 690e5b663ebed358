package org.weike.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.weike.core.account.ActivationSlip;
import org.weike.core.scanpoint.CodePicture;
import org.weike.ui.kit.CodeImage;
import org.weike.ui.kit.ThisMachineNote;
import org.weike.wording.Moments;

/** Shows a one-time activation code, to be scanned from the screen or printed; once closed it is gone. */
class SlipDialog extends Dialog {

    SlipDialog(ActivationSlip slip, CodePicture picture, ThisMachineNote note) {
        setHeaderTitle(getTranslation("slip.title"));
        setWidth("420px");
        var who = new Span(slip.name() + " · " + slip.staffNumber().value());
        who.addClassName("slip-who");
        var code = new Span(slip.code());
        code.addClassName("slip-characters");
        var paper = new Div(
                who,
                new CodeImage(picture, getTranslation("slip.picture")),
                code,
                new Paragraph(getTranslation("slip.how")),
                new Paragraph(getTranslation("slip.until", Moments.text(slip.expires(), getLocale()))));
        paper.addClassName("slip");
        add(note, paper);
        var print = new Button(
                getTranslation("kit.print"), it -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setEnabled(!note.isVisible());
        getFooter()
                .add(
                        new Span(getTranslation("slip.once")),
                        new Button(getTranslation("kit.close"), it -> close()),
                        print);
    }
}
