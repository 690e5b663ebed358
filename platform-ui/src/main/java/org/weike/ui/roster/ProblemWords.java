package org.weike.ui.roster;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.stream.Stream;
import org.weike.core.roster.Heading;
import org.weike.core.roster.RowProblem;

/** Words what is to be said about a cell, on a screen as in the workbook that is handed back. */
final class ProblemWords {

    private final I18NProvider words;
    private final Locale locale;

    ProblemWords(I18NProvider words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    String text(RowProblem problem) {
        return words.getTranslation("imports.reason." + problem.reason(), locale, arguments(problem));
    }

    /** The heading and the detail, which names its confidence first where another name is told. */
    private Object[] arguments(RowProblem problem) {
        String heading = heading(problem.heading());
        return switch (problem.reason()) {
            case LIKELY, LIKE_ANOTHER ->
                Stream.concat(Stream.of(heading), Stream.of(problem.detail().split(" ", 2)))
                        .toArray();
            default -> new Object[] {heading, problem.detail()};
        };
    }

    String heading(Heading heading) {
        return words.getTranslation("imports.heading." + heading, locale);
    }

    /** Stands before the name of a file that is handed back with its notes. */
    String fileName(String original) {
        return words.getTranslation("imports.annotated.file", locale) + original;
    }
}
