package org.weike.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Place;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.roster.RowProblem.Weight;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.CellNote.Grade;
import org.weike.core.shared.OrganizationId;

/** Reads the rows of imports: what is planned for them, which were left out, and what is to be said at their cells. */
@Component
final class PlannedRows {

    private static final int MOST_ROWS = 500;
    private static final int MOST_NOTES = 100_000;

    private static final List<Action> WORST_FIRST =
            List.of(Action.FAULT, Action.CONFLICT, Action.MOVE, Action.UPDATE, Action.CREATE, Action.SKIP);

    private final BatchPages pages;
    private final Differences differences;
    private final OrganizationDirectory directory;

    PlannedRows(BatchPages pages, Differences differences, OrganizationDirectory directory) {
        this.pages = pages;
        this.differences = differences;
        this.directory = directory;
    }

    /** Rows of one action in the order of the file, or all of them, first what must be mended. */
    RowsSeen of(Batch batch, @Nullable Action action, int offset, int atMost) {
        var found = new ArrayList<PlannedRow>();
        Tally tally = batch.tally();
        int wanted = Math.min(atMost, MOST_ROWS);
        int skipped = 0;
        for (Action each : action == null ? WORST_FIRST : List.of(action)) {
            int here = tally.of(each);
            if (skipped + here > offset && found.size() < wanted) {
                addOf(batch, each, Math.max(0, offset - skipped), wanted, found);
            }
            skipped += here;
        }
        return new RowsSeen(found.stream().map(this::seen).toList(), action == null ? tally.all() : tally.of(action));
    }

    private RowSeen seen(PlannedRow row) {
        List<Difference> changes = differences.of(row);
        OrganizationTree tree = directory.get();
        var hosts = new HashMap<String, Place>();
        changes.stream()
                .filter(it -> it.heading() == Heading.HOST)
                .flatMap(it -> Stream.of(it.before(), it.after()))
                .filter(it -> !it.isEmpty())
                .forEach(id -> tree.place(new OrganizationId(id)).ifPresent(it -> hosts.put(id, it)));
        return new RowSeen(row, changes, hosts);
    }

    private void addOf(Batch batch, Action action, int offset, int wanted, List<PlannedRow> found) {
        List<Tally> tallies = batch.progress().pages();
        int skipped = 0;
        for (int number = 0; number < tallies.size() && found.size() < wanted; number++) {
            int here = tallies.get(number).of(action);
            if (skipped + here > offset) {
                page(batch, number)
                        .filter(it -> it.action() == action)
                        .skip(Math.max(0, offset - skipped))
                        .limit((long) wanted - found.size())
                        .forEach(found::add);
            }
            skipped += here;
        }
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
    List<CellNote> notes(Batch batch, NoteWords words) {
        Map<Integer, SheetMapping> sheets =
                batch.sheets().stream().collect(Collectors.toMap(SheetMapping::sheet, Function.identity()));
        var notes = new ArrayList<CellNote>();
        var remarks = new ArrayList<CellNote>();
        numbers(batch)
                .flatMap(it -> asCommitted(batch, it))
                .forEach(row -> row.problems().stream()
                        .filter(it -> isNoted(row, it, sheets))
                        .map(it -> note(row, it, sheets, words))
                        .forEach(it -> addUpToMost(it, it.grade() == Grade.REMARK ? remarks : notes)));
        List<CellNote> summaries = summaries(notes, words);
        return Stream.of(summaries, notes, remarks)
                .flatMap(List::stream)
                .limit(MOST_NOTES)
                .toList();
    }

    private static void addUpToMost(CellNote note, List<CellNote> notes) {
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        }
    }

    /** Leads to what must be mended, from the first cell of each sheet where something must. */
    private static List<CellNote> summaries(List<CellNote> notes, NoteWords words) {
        Map<Integer, List<CellNote>> bySheet =
                notes.stream().collect(Collectors.groupingBy(CellNote::sheet, TreeMap::new, Collectors.toList()));
        return bySheet.entrySet().stream()
                .map(it -> new CellNote(
                        it.getKey(),
                        0,
                        0,
                        words.summary(places(it.getValue(), Grade.FAULT), places(it.getValue(), Grade.CONFLICT)),
                        Grade.REMARK))
                .toList();
    }

    private static List<String> places(List<CellNote> notes, Grade grade) {
        return notes.stream()
                .filter(it -> it.grade() == grade)
                .map(CellNote::place)
                .distinct()
                .toList();
    }

    /** The rows of a page, those that could not be written as the commit found them. */
    private Stream<PlannedRow> asCommitted(Batch batch, int number) {
        Map<RowPlace, PlannedRow> refused = new HashMap<>();
        pages.committed(batch.id(), number).ifPresent(it -> it.refused().forEach(row -> refused.put(row.place(), row)));
        return page(batch, number).map(it -> refused.getOrDefault(it.place(), it));
    }

    /**
     * What stops a row is always noted. What is only told has no place in a file without such a column, as it would
     * stand at every row, nor where the row changes nothing, unless that is because the file was not followed.
     */
    private static boolean isNoted(PlannedRow row, RowProblem problem, Map<Integer, SheetMapping> sheets) {
        if (problem.reason().weight() != Weight.REMARK) {
            return true;
        }
        SheetMapping mapping = sheets.get(row.place().sheet());
        boolean tells = row.action() != Action.SKIP || problem.reason() == Reason.KEPT;
        return tells && (mapping == null || mapping.has(problem.heading()));
    }

    private static Grade gradeOf(RowProblem problem) {
        return switch (problem.reason().weight()) {
            case FAULT -> Grade.FAULT;
            case CONFLICT -> Grade.CONFLICT;
            case REMARK -> Grade.REMARK;
        };
    }

    private static CellNote note(
            PlannedRow row, RowProblem problem, Map<Integer, SheetMapping> sheets, NoteWords words) {
        SheetMapping mapping = sheets.get(row.place().sheet());
        int column = mapping == null ? 0 : mapping.column(problem.heading()).orElse(0);
        return new CellNote(row.place().sheet(), row.place().row(), column, words.problem(problem), gradeOf(problem));
    }
}
