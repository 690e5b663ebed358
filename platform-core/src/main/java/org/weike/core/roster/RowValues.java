package org.weike.core.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.table.Cell;
import org.weike.core.roster.table.TableRow;

/** The cells of one row by what they mean, each checked as text, and the problems that were found so far. */
final class RowValues {

    private static final int LONGEST_TEXT = 240;

    private final RowPlace place;
    private final Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
    private final List<RowProblem> problems = new ArrayList<>();

    RowValues(SheetMapping mapping, TableRow row) {
        this.place = new RowPlace(mapping.sheet(), row.number());
        for (int column = 0; column < mapping.columns().size(); column++) {
            Heading heading = mapping.columns().get(column).heading();
            if (heading != null) {
                take(heading, row.cell(column));
            }
        }
    }

    private void take(Heading heading, Cell cell) {
        Optional<Reason> reason = fault(cell);
        reason.ifPresent(it -> problem(heading, it, it == Reason.TOO_LONG ? String.valueOf(LONGEST_TEXT) : ""));
        if (cell.kind() == Cell.Kind.FORMULA) {
            problem(heading, Reason.FORMULA);
        }
        cells.put(heading, reason.isPresent() ? Cell.EMPTY : cell);
    }

    private static Optional<Reason> fault(Cell cell) {
        String text = cell.text();
        if (cell.kind() == Cell.Kind.ERROR) {
            return Optional.of(Reason.ERROR_IN_CELL);
        }
        if (cell.kind() == Cell.Kind.LOSSY_NUMBER) {
            return Optional.of(Reason.DIGITS_LOST);
        }
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (text.codePoints().anyMatch(RowValues::isHidden)) {
            return Optional.of(Reason.HIDDEN_CHARACTERS);
        }
        boolean isNumber = cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.DATE;
        boolean isPhone = text.startsWith("+86");
        return !isNumber && !isPhone && Cell.beginsLikeAFormula(text)
                ? Optional.of(Reason.LIKE_A_FORMULA)
                : Optional.empty();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    RowPlace place() {
        return place;
    }

    /** Whether nothing stands in any column that means something. */
    boolean isEmpty() {
        return problems.isEmpty() && cells.values().stream().allMatch(Cell::isBlank);
    }

    boolean has(Heading heading) {
        return cells.containsKey(heading);
    }

    /** The text of a cell; empty where nothing stands, or nothing that can be used. */
    String text(Heading heading) {
        return cells.getOrDefault(heading, Cell.EMPTY).text();
    }

    /** What the reading makes of the text; a problem if it makes nothing of a text that stands there. */
    <T> Optional<T> read(Heading heading, Function<String, Optional<T>> reading, Reason otherwise) {
        String text = text(heading);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(text);
        if (read.isEmpty()) {
            problem(heading, otherwise);
        }
        return read;
    }

    void problem(Heading heading, Reason reason) {
        problem(heading, reason, "");
    }

    void problem(Heading heading, Reason reason, String detail) {
        problems.add(new RowProblem(heading, reason, detail));
    }

    /** Says that something must stand there, unless something else was said about the cell already. */
    void missing(Heading heading) {
        if (problems.stream().noneMatch(it -> it.heading() == heading)) {
            problem(heading, Reason.MISSING);
        }
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isStopped() {
        return PlannedRow.stops(problems);
    }
}
