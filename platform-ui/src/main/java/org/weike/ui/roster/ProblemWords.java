package org.weike.ui.roster;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.roster.Heading;
import org.weike.core.roster.NoteWords;
import org.weike.core.roster.RowProblem;

/** Words what is to be said about a cell, on a screen as in the workbook that is handed back. */
final class ProblemWords implements NoteWords {

    private static final int MOST_PLACES = 30;

    private final I18NProvider words;
    private final Locale locale;

    ProblemWords(I18NProvider words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    @Override
    public String problem(RowProblem problem) {
        return words.getTranslation("imports.reason." + problem.reason(), locale, arguments(problem));
    }

    @Override
    public String summary(List<String> faults, List<String> conflicts) {
        return Stream.of(places("faults", faults), places("conflicts", conflicts))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String places(String kind, List<String> places) {
        if (places.isEmpty()) {
            return "";
        }
        String first = places.stream().limit(MOST_PLACES).collect(Collectors.joining(" "));
        return words.getTranslation(
                "imports.summary." + kind, locale, places.size(), first + (places.size() > MOST_PLACES ? " …" : ""));
    }

    /** What changes in a field, in words for each of its values. */
    String difference(String field, String before, String after) {
        String nothing = words.getTranslation("imports.difference.nothing", locale);
        return words.getTranslation(
                "imports.difference",
                locale,
                field,
                before.isEmpty() ? nothing : before,
                after.isEmpty() ? nothing : after);
    }

    /** How the column is to be written where that can be said in a few words, and nothing otherwise. */
    private String rightForm(Heading heading) {
        return switch (heading) {
            case STAFF_NUMBER, IDENTITY, PHONE, KIND, CREDIT_CODE, STANDING, FLOATING, SINCE, MAIL ->
                words.getTranslation("imports.form." + heading, locale);
            case NAME, ORGANIZATION, PARENT, CODE, PARENT_CODE, FORMER_NAME, HOST, OFFICE -> "";
        };
    }

    private String missing(Heading heading) {
        return switch (heading) {
            case STAFF_NUMBER, IDENTITY -> words.getTranslation("imports.oneNumber", locale);
            default -> words.getTranslation("imports.needed", locale);
        };
    }

    /** The heading and the detail, which names its confidence first where another name is told. */
    private Object[] arguments(RowProblem problem) {
        String heading = heading(problem.heading());
        return switch (problem.reason()) {
            case LIKELY, LIKE_ANOTHER ->
                Stream.concat(Stream.of(heading), Stream.of(problem.detail().split(" ", 2)))
                        .toArray();
            case WRONG_FORM, CHECK_DIGIT -> new Object[] {heading, rightForm(problem.heading())};
            case MISSING -> new Object[] {heading, missing(problem.heading())};
            case UNUSUAL_HOME ->
                new Object[] {heading, words.getTranslation("organization.kind." + problem.detail(), locale)};
            case STANDING_ASSUMED, NO_HOME_FOR_THEM ->
                new Object[] {heading, words.getTranslation("person.standing." + problem.detail(), locale)};
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
