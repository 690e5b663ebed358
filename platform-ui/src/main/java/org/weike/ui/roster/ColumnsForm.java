package org.weike.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.roster.Batch;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.roster.SheetMapping;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Said;

/** Asks what the columns of each sheet mean, with what was understood already filled in. */
final class ColumnsForm extends Div {

    private final transient RosterImportDesk imports;
    private final transient Actor actor;
    private final transient Batch batch;
    private final transient Consumer<Batch> changed;
    private final List<SheetColumns> sheets = new ArrayList<>();

    ColumnsForm(RosterImportDesk imports, Actor actor, Batch batch, ProblemWords words, Consumer<Batch> changed) {
        this.imports = imports;
        this.actor = actor;
        this.batch = batch;
        this.changed = changed;
        addClassName("column");
        List<SheetMapping> chosen = imports.columns(actor, batch.id());
        if (!chosen.equals(batch.sheets())) {
            var kept = new Paragraph(getTranslation("imports.draft"));
            kept.addClassName("small");
            add(kept);
        }
        for (SheetMapping each : chosen) {
            var sample = imports.sample(actor, batch.id(), each.sheet());
            var sheet = new SheetColumns(each, sample, words, this::keep);
            sheets.add(sheet);
            add(sheet);
        }
        var preview = new Button(getTranslation("imports.preview"), it -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        var drop = new Button(getTranslation("imports.drop"), it -> changed.accept(imports.cancel(actor, batch.id())));
        var acts = new Div(preview, drop);
        acts.addClassName("toolbar");
        add(acts);
    }

    /** Whoever leaves the page finds what they chose when they come back. */
    private void keep() {
        imports.draft(actor, batch.id(), read());
    }

    private List<SheetMapping> read() {
        return sheets.stream().map(SheetColumns::mapping).toList();
    }

    private void preview() {
        if (!sheets.stream().map(SheetColumns::isRight).reduce(true, Boolean::logicalAnd)) {
            return;
        }
        List<SheetMapping> read = read();
        if (read.stream().allMatch(it -> it.subject() == SheetMapping.Subject.NOTHING)) {
            Said.problem(getTranslation("imports.nothingToRead"));
            return;
        }
        Batch mapped = read.equals(batch.sheets()) ? batch : imports.map(actor, batch.id(), batch.rev(), read);
        changed.accept(imports.preview(actor, mapped.id()));
    }
}
