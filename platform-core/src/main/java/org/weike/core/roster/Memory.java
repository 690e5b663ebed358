package org.weike.core.roster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.OrganizationId;

/** What the imports of one organization remember for the next: how its sheets are read, and what names mean. */
public record Memory(OrganizationId id, List<SheetMapping> sheets, List<NameChoice> names, long rev, Instant changed) {

    private static final int MOST_SHEETS = 50;
    private static final int MOST_NAMES = 20_000;

    public Memory {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    static Memory of(OrganizationId id, Instant now) {
        return new Memory(id, List.of(), List.of(), 0, now);
    }

    Optional<SheetMapping> like(SheetMapping sheet) {
        return sheets.stream()
                .filter(it -> it.signature().equals(sheet.signature()))
                .findFirst();
    }

    Memory remembering(List<SheetMapping> used, Instant now) {
        var kept = new ArrayList<>(used);
        sheets.stream()
                .filter(old -> used.stream().noneMatch(it -> it.signature().equals(old.signature())))
                .forEach(kept::add);
        return new Memory(id, kept.stream().limit(MOST_SHEETS).toList(), names, rev + 1, now);
    }

    Memory knowing(List<NameChoice> chosen, Instant now) {
        var kept = new ArrayList<>(chosen);
        names.stream()
                .filter(old -> chosen.stream().noneMatch(it -> it.key().equals(old.key())))
                .forEach(kept::add);
        return new Memory(id, sheets, kept.stream().limit(MOST_NAMES).toList(), rev + 1, now);
    }
}
