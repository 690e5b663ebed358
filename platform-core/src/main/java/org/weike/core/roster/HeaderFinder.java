package org.weike.core.roster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableRow;

/** Finds the row of titles anywhere in the first rows of a sheet; titles may stand in two rows with merged cells. */
final class HeaderFinder {

    private static final int LOOKED_AT = 20;
    private static final int LONGEST_TITLE = 60;

    private HeaderFinder() {}

    static SheetMapping find(Table table, int sheet) {
        var rows = new ArrayList<TableRow>();
        table.read(sheet, row -> {
            if (row.number() < LOOKED_AT) {
                rows.add(row);
            }
            return row.number() < LOOKED_AT;
        });
        String name = table.sheets().get(sheet);
        SheetMapping best = new SheetMapping(sheet, name, 0, List.of());
        for (int at = 0; at < rows.size(); at++) {
            SheetMapping alone = mapping(sheet, name, List.of(rows.get(at)));
            if (meanings(alone) > meanings(best)) {
                best = alone;
            }
            Optional<TableRow> next = at + 1 < rows.size() ? Optional.of(rows.get(at + 1)) : Optional.empty();
            if (next.isPresent() && meanings(mapping(sheet, name, List.of(next.get()))) > 0) {
                SheetMapping both = mapping(sheet, name, List.of(rows.get(at), next.get()));
                if (meanings(both) > meanings(best)) {
                    best = both;
                }
            }
        }
        return best;
    }

    private static long meanings(SheetMapping mapping) {
        return mapping.columns().stream().filter(it -> it.heading() != null).count();
    }

    private static SheetMapping mapping(int sheet, String name, List<TableRow> titles) {
        int width = titles.stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        Set<Heading> given = EnumSet.noneOf(Heading.class);
        var columns = new ArrayList<SheetMapping.Column>();
        for (int column = 0; column < width; column++) {
            int at = column;
            // In a pair of rows the lower title is the narrower one.
            List<String> written = titles.reversed().stream()
                    .map(it -> it.cell(at).text())
                    .filter(it -> !it.isBlank())
                    .toList();
            String title = written.stream()
                    .filter(it -> Heading.of(it).isPresent())
                    .findFirst()
                    .orElse(written.isEmpty() ? "" : written.getFirst());
            Heading heading = Heading.of(title).filter(given::add).orElse(null);
            columns.add(new SheetMapping.Column(title.substring(0, Math.min(title.length(), LONGEST_TITLE)), heading));
        }
        return ofPeople(new SheetMapping(sheet, name, titles.getLast().number() + 1, columns));
    }

    /** Reads a kind as the standing where the rows are people and nothing else says it. */
    private static SheetMapping ofPeople(SheetMapping mapping) {
        if (!mapping.has(Heading.NAME) || mapping.has(Heading.STANDING)) {
            return mapping;
        }
        return new SheetMapping(
                mapping.sheet(),
                mapping.name(),
                mapping.firstRow(),
                mapping.columns().stream().map(HeaderFinder::ofPeople).toList());
    }

    private static SheetMapping.Column ofPeople(SheetMapping.Column column) {
        return column.heading() == Heading.KIND && Heading.isStandingOfPeople(column.title())
                ? new SheetMapping.Column(column.title(), Heading.STANDING)
                : column;
    }
}
