package org.weike.ui.roster;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.weike.core.roster.Action;
import org.weike.core.roster.Batch;
import org.weike.core.roster.Stage;
import org.weike.core.roster.Tally;
import org.weike.ui.kit.Tag;

/** Words what an import is called, how far it has come, and how many rows of each kind it has. */
final class BatchWords {

    private BatchWords() {}

    static String name(Component screen, Batch batch) {
        String name = batch.file().name();
        if (!name.isBlank()) {
            return name;
        }
        return batch.goneBecause()
                .map(it -> screen.getTranslation("imports.unnamed." + it.why()))
                .orElseGet(() -> screen.getTranslation("imports.unnamed"));
    }

    static Tag stage(Component screen, Batch batch) {
        return new Tag(screen.getTranslation("imports.stage." + batch.stage()), toneOf(batch.stage()));
    }

    private static Tag.Tone toneOf(Stage stage) {
        return switch (stage) {
            case MAPPING, DROPPED, UNDONE -> Tag.Tone.PLAIN;
            case PREVIEWING, PREVIEWED, COMMITTING, UNDOING -> Tag.Tone.ACCENT;
            case COMMITTED -> Tag.Tone.GOOD;
            case STOPPED, FAILED -> Tag.Tone.CARE;
        };
    }

    static Tag action(Component screen, Action action) {
        return new Tag(screen.getTranslation("imports.action." + action), toneOf(action));
    }

    private static Tag.Tone toneOf(Action action) {
        return switch (action) {
            case SKIP -> Tag.Tone.PLAIN;
            case CREATE, UPDATE, MOVE -> Tag.Tone.GOOD;
            case CONFLICT, FAULT -> Tag.Tone.CARE;
        };
    }

    /** The kinds of rows that there are, each with its number. */
    static String counts(Component screen, Tally tally) {
        return List.of(Action.values()).stream()
                .filter(it -> tally.of(it) > 0)
                .map(it -> screen.getTranslation("imports.action." + it) + " " + number(screen, tally.of(it)))
                .collect(Collectors.joining(" · "));
    }

    static String number(Component screen, int number) {
        return screen.getTranslation("imports.number", number);
    }
}
