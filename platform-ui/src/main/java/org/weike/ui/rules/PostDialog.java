package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.weike.core.credit.RecomputationTotals;

/** Says what posting a year anew does before it is begun, for it can only be taken back by doing it once more. */
final class PostDialog extends Dialog {

    PostDialog(PreviewSection.Asked asked, RecomputationTotals totals, Runnable post) {
        setHeaderTitle(getTranslation("changes.post"));
        setWidth("520px");
        var whom = new Paragraph(getTranslation(
                "changes.post.whom",
                Integer.toString(asked.year()),
                asked.rules().name(),
                totals.changed(),
                totals.entries()));
        whom.addClassName("notice");
        var how = new Paragraph(getTranslation("changes.post.how"));
        how.addClassName("small");
        add(whom, how);
        var go = new Button(getTranslation("changes.post.go"), it -> {
            close();
            post.run();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), go);
    }
}
