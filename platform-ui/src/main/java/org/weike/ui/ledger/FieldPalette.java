package org.weike.ui.ledger;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.weike.core.ledger.template.FieldUse;
import org.weike.core.ledger.template.TemplateField;

/** Everything that can be dropped onto a form: once, or in each row. */
final class FieldPalette extends Div {

    private static final String ATTEND = """
            this.addEventListener('dragstart', it => {
              const field = it.target.dataset && it.target.dataset.field;
              if (field) { it.dataTransfer.setData('text/plain', field); it.dataTransfer.effectAllowed = 'copy'; }
            });
            """;

    FieldPalette(TemplateTexts texts) {
        addClassName("field-palette");
        for (TemplateField.Use use : TemplateField.Use.values()) {
            var fields = new Div();
            fields.addClassName("field-chips");
            FieldUse.all().stream()
                    .filter(it -> it.use() == use)
                    .map(it -> chip(it, texts))
                    .forEach(fields::add);
            var group = new Details(texts.text("template.group." + use), fields);
            group.setOpened(use != TemplateField.Use.ORGANIZATION);
            add(group);
        }
        getElement().executeJs(ATTEND);
    }

    private static Span chip(FieldUse use, TemplateTexts texts) {
        var chip = new Span(texts.field(use));
        chip.addClassName("field-chip");
        chip.getElement().setAttribute("draggable", "true");
        chip.getElement().setAttribute("data-field", code(use));
        return chip;
    }

    static String code(FieldUse use) {
        return use.use() + ":" + use.field();
    }
}
