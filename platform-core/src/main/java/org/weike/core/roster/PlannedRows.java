package org.weike.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.CellNote;

/** Reads the rows of imports: what is planned for them, which were left out, and what is to be said at their cells. */
@Component
final class PlannedRows {

    private static final int MOST_ROWS = 500;
    private static final int MOST_NOTES = 100_000;

    private final BatchPages pages;

    PlannedRows(BatchPages pages) {
        this.pages = pages;
    }

    /** Rows in the order of the file; all of them, or those of one action. */
    RowsSeen of(Batch batch, @Nullable Action action, int offset, int atMost) {
        var found = new ArrayList<PlannedRow>();
        List<Tally> tallies = batch.progress().pages();
        int skipped = 0;
        int wanted = Math.min(atMost, MOST_ROWS);
        for (int number = 0; number < tallies.size() && found.size() < wanted; number++) {
            int here = count(tallies.get(number), action);
            if (skipped + here > offset) {
                page(batch, number)
                        .filter(it -> action == null || it.action() == action)
                        .skip(Math.max(0, offset - skipped))
                        .limit((long) wanted - found.size())
                        .forEach(found::add);
            }
            skipped += here;
        }
        return new RowsSeen(found, count(batch.tally(), action));
    }

    private static int count(Tally tally, @Nullable Action action) {
        return action == null ? tally.all() : tally.of(action);
    }

    private Stream<PlannedRow> page(Batch batch, int number) {
        return pages.find(batch.id(), number).stream().flatMap(it -> it.rows().stream());
    }

    /** The rows that a commit could not write after all, or that an undo left as they are. */
    List<PlannedRow> leftOut(Batch batch) {
        return numbers(batch)
                .flatMap(it -> pages.committed(batch.id(), it).stream())
                .flatMap(it -> it.refused().stream())
                .limit(MOST_ROWS)
                .toList();
    }

    private static Stream<Integer> numbers(Batch batch) {
        return IntStream.range(0, batch.progress().pages().size()).boxed();
    }

    /** What is to be said about each row at its cells, in the words of the reader. */
    List<CellNote> notes(Batch batch, Function<RowProblem, String> words) {
        Map<Integer, SheetMapping> sheets =
                batch.sheets().stream().collect(Collectors.toMap(SheetMapping::sheet, Function.identity()));
        return numbers(batch)
                .flatMap(it -> asCommitted(batch, it))
                .flatMap(row -> row.problems().stream()
                        .filter(it -> hasCell(row, it, sheets))
                        .map(it -> note(row, it, sheets, words)))
                .limit(MOST_NOTES)
                .toList();
    }

    /** The rows of a page, those that could not be written as the commit found them. */
    private Stream<PlannedRow> asCommitted(Batch batch, int number) {
        Map<RowPlace, PlannedRow> refused = new HashMap<>();
        pages.committed(batch.id(), number).ifPresent(it -> it.refused().forEach(row -> refused.put(row.place(), row)));
        return page(batch, number).map(it -> refused.getOrDefault(it.place(), it));
    }

    /** What is only told has no place in a file without such a column: it would stand at every row. */
    private static boolean hasCell(PlannedRow row, RowProblem problem, Map<Integer, SheetMapping> sheets) {
        SheetMapping mapping = sheets.get(row.place().sheet());
        return problem.reason().weight() != RowProblem.Weight.REMARK
                || mapping == null
                || mapping.has(problem.heading());
    }

    private static CellNote note(
            PlannedRow row, RowProblem problem, Map<Integer, SheetMapping> sheets, Function<RowProblem, String> words) {
        SheetMapping mapping = sheets.get(row.place().sheet());
        int column = mapping == null ? 0 : mapping.column(problem.heading()).orElse(0);
        return new CellNote(row.place().sheet(), row.place().row(), column, words.apply(problem));
    }
}
