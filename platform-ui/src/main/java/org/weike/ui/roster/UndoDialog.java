package org.weike.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.weike.core.roster.Action;
import org.weike.core.roster.Batch;
import org.weike.core.roster.Tally;

/** Names what an undo takes away and what it leaves before it begins. */
final class UndoDialog extends Dialog {

    UndoDialog(Batch batch, Runnable undo) {
        super(batch.file().name());
        Tally tally = batch.tally();
        setWidth("520px");
        add(
                new Paragraph(getTranslation(
                        "imports.undo.lost", tally.of(Action.CREATE), tally.of(Action.UPDATE) + tally.of(Action.MOVE))),
                new Paragraph(getTranslation("imports.undo.kept")));
        var go = new Button(getTranslation("imports.undo"), it -> {
            close();
            undo.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }
}
