package org.weike.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.weike.core.account.ActivationSlip;
import org.weike.ui.kit.CodeImage;
import org.weike.ui.kit.ThisMachineNote;
import org.weike.wording.Moments;

/** Shows a one-time activation code, to be scanned from the screen or printed; once closed it is gone. */
class SlipDialog extends Dialog {

    SlipDialog(ActivationSlip slip, ActivationCodes codes) {
        setHeaderTitle(getTranslation("slip.title"));
        setWidth("420px");
        var who = new Span(slip.name() + " · " + slip.staffNumber().value());
        who.addClassName("slip-who");
        var code = new Span(slip.code());
        code.addClassName("slip-characters");
        var page = new Span(codes.page());
        page.addClassName("slip-page");
        ThisMachineNote note = codes.note();
        var paper = new Div(
                who,
                new CodeImage(codes.picture(slip), getTranslation("slip.picture")),
                code,
                new Paragraph(getTranslation("slip.how")),
                page,
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
