package org.weike.core.roster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How one sheet is read: where its rows begin, and what its columns mean. Rows are counted from 0. */
public record SheetMapping(int sheet, String name, int firstRow, List<Column> columns) {

    public SheetMapping {
        columns = List.copyOf(columns);
    }

    /** One column: what stands above it, and what it means, if anything. */
    public record Column(String title, @Nullable Heading heading) {

        public Optional<Heading> meaning() {
            return Optional.ofNullable(heading);
        }
    }

    /** What the rows of the sheet are. */
    public enum Subject {
        ORGANIZATIONS,
        PEOPLE,
        /** Columns are missing without which a row says nothing. */
        NOTHING
    }

    public Subject subject() {
        if (has(Heading.NAME)) {
            return Subject.PEOPLE;
        }
        return has(Heading.ORGANIZATION) ? Subject.ORGANIZATIONS : Subject.NOTHING;
    }

    public boolean has(Heading heading) {
        return column(heading).isPresent();
    }

    public OptionalInt column(Heading heading) {
        return IntStream.range(0, columns.size())
                .filter(it -> columns.get(it).heading() == heading)
                .findFirst();
    }

    /** Whether both are about the same columns of the same sheet, whatever these mean. */
    boolean isOfSameSheet(SheetMapping other) {
        return sheet == other.sheet && name.equals(other.name) && titles().equals(other.titles());
    }

    private List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    /** The titles in one line: a sheet of the same titles is read in the same way next time. */
    String signature() {
        return String.join(
                "|", columns.stream().map(it -> Heading.tidy(it.title())).toList());
    }
}
