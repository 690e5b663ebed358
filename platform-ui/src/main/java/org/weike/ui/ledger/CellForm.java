package org.weike.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weike.core.ledger.template.CellPlace;
import org.weike.core.ledger.template.FieldUse;
import org.weike.core.ledger.template.TemplateGrid;
import org.weike.core.ledger.template.TemplateMapping;
import org.weike.core.ledger.template.TemplateTable;

/** Says what is filled into the chosen cell, and which rows it repeats in; does by keys what dropping does. */
final class CellForm extends Div {

    private final transient TemplateGrid grid;
    private final transient TemplateTexts texts;
    private final transient Consumer<TemplateMapping> changed;

    CellForm(TemplateGrid grid, TemplateTexts texts, Consumer<TemplateMapping> changed) {
        this.grid = grid;
        this.texts = texts;
        this.changed = changed;
        addClassNames("cell-form", "column");
    }

    void show(TemplateMapping mapping, @Nullable CellPlace place) {
        removeAll();
        if (place == null) {
            add(new Paragraph(texts.text("template.choose")));
            return;
        }
        var title = new H2(texts.text("template.cell", place.text()));
        add(title, field(mapping, place));
        mapping.tableAt(place).ifPresent(it -> add(rows(mapping, it)));
    }

    private Select<FieldUse> field(TemplateMapping mapping, CellPlace place) {
        var field = new Select<FieldUse>();
        field.setLabel(texts.text("template.cell.field"));
        field.setItems(FieldUse.all());
        field.setItemLabelGenerator(it -> it == null ? texts.text("template.cell.nothing") : texts.whole(it));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts.text("template.cell.nothing"));
        field.setWidthFull();
        mapping.at(place).ifPresent(field::setValue);
        field.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                var use = it.getValue();
                changed.accept(use == null ? mapping.clearing(place) : mapping.placing(grid, place, use));
            }
        });
        return field;
    }

    private Div rows(TemplateMapping mapping, TemplateTable table) {
        var first = number("template.rows.first", table.firstRow() + 1);
        var last = number("template.rows.last", table.lastRow() + 1);
        Runnable resize = () -> {
            Integer from = first.getValue();
            Integer to = last.getValue();
            boolean right = from != null && to != null && from >= 1 && to >= from && to <= CellPlace.ROWS;
            last.setInvalid(!right);
            last.setErrorMessage(texts.text("template.rows.wrong"));
            if (right) {
                changed.accept(mapping.resized(table, from - 1, to - 1));
            }
        };
        first.addValueChangeListener(it -> resize.run());
        last.addValueChangeListener(it -> resize.run());
        var help = new Paragraph(texts.text("template.rows.help." + table.rows()));
        help.addClassName("small");
        var line = new Div(first, last);
        line.addClassName("toolbar");
        var all = new Div(line, help);
        all.addClassName("column");
        return all;
    }

    private IntegerField number(String key, int value) {
        var field = new IntegerField(texts.text(key));
        field.setMin(1);
        field.setMax(CellPlace.ROWS);
        field.setStepButtonsVisible(true);
        field.setValue(value);
        field.setWidth("120px");
        return field;
    }
}
