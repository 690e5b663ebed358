package org.weike.ui.roster;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.function.Consumer;
import org.weike.core.roster.Batch;
import org.weike.core.roster.RosterImportDesk;
import org.weike.core.shared.Actor;

/** What can be done with an import that a worker is not busy with. */
final class ImportActions {

    private final RosterImportDesk imports;
    private final Actor actor;
    private final ProblemWords words;
    private final Consumer<Batch> changed;
    private final Runnable chooseColumns;

    ImportActions(
            RosterImportDesk imports,
            Actor actor,
            ProblemWords words,
            Consumer<Batch> changed,
            Runnable chooseColumns) {
        this.imports = imports;
        this.actor = actor;
        this.words = words;
        this.changed = changed;
        this.chooseColumns = chooseColumns;
    }

    Component[] of(Component screen, Batch batch) {
        if (!batch.isKept()) {
            return new Component[0];
        }
        return switch (batch.stage()) {
            case PREVIEWED ->
                new Component[] {
                    new Button(screen.getTranslation("imports.drop"), it -> drop(batch)),
                    new Button(screen.getTranslation("imports.columns"), it -> chooseColumns.run()),
                    annotated(screen, batch),
                    commit(screen.getTranslation("imports.commit", batch.tally().written()), batch)
                };
            case STOPPED ->
                new Component[] {
                    undo(screen, batch), annotated(screen, batch), commit(screen.getTranslation("imports.goOn"), batch)
                };
            case COMMITTED -> new Component[] {undo(screen, batch), annotated(screen, batch)};
            case UNDONE -> new Component[] {annotated(screen, batch)};
            case MAPPING, FAILED, PREVIEWING, COMMITTING, UNDOING, DROPPED -> new Component[0];
        };
    }

    private void drop(Batch batch) {
        changed.accept(imports.cancel(actor, batch.id()));
    }

    private Button commit(String text, Batch batch) {
        var commit = new Button(text, it -> changed.accept(imports.commit(actor, batch.id())));
        commit.addThemeVariants(ButtonVariant.PRIMARY);
        commit.setVisible(batch.tally().written() > 0);
        return commit;
    }

    private Button undo(Component screen, Batch batch) {
        return new Button(
                screen.getTranslation("imports.undo"),
                it -> new UndoDialog(batch, () -> changed.accept(imports.undo(actor, batch.id()))).open());
    }

    private Anchor annotated(Component screen, Batch batch) {
        var annotated = new Anchor(
                new AnnotatedDownload(imports, actor, batch, words), screen.getTranslation("imports.annotated"));
        annotated.setVisible(batch.isFileKept());
        return annotated;
    }
}
