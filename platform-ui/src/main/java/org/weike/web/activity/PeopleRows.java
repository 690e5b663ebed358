package org.weike.web.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.activity.StudySheet;
import org.weike.core.shared.PersonId;

/**
 * The people whom the form shows: everybody of a usual branch; of a large one those who are ticked, who led it, those
 * who were looked for, and as many others as there is room for.
 */
record PeopleRows(List<Row> rows, int all) {

    private static final int ROOM = 40;

    PeopleRows {
        rows = List.copyOf(rows);
    }

    static PeopleRows of(StudySheet sheet, Map<PersonId, String> more, StudyInput input, Set<PersonId> found) {
        var lines = new ArrayList<Row>();
        sheet.people()
                .forEach(it -> lines.add(new Row(
                        it.id().value(),
                        it.name(),
                        !it.home().equals(sheet.branch().id()),
                        input.who().contains(it.id().value()),
                        found.contains(it.id()))));
        var known = lines.stream().map(Row::id).collect(Collectors.toSet());
        more.forEach((id, name) -> {
            if (!known.contains(id.value())) {
                lines.add(new Row(id.value(), name, true, input.who().contains(id.value()), true));
            }
        });
        return new PeopleRows(lines.size() <= ROOM ? lines : best(lines, input.leader()), lines.size());
    }

    private static List<Row> best(List<Row> lines, String leader) {
        Predicate<Row> isIn = it -> it.ticked() || it.id().equals(leader);
        var others = lines.stream()
                .filter(isIn.negate())
                .sorted(Comparator.comparing((Row it) -> !it.found()))
                .limit(ROOM);
        return Stream.concat(lines.stream().filter(isIn), others).toList();
    }

    public boolean isPart() {
        return rows.size() < all;
    }

    /** Somebody to tick. */
    public record Row(String id, String name, boolean guest, boolean ticked, boolean found) {}
}
