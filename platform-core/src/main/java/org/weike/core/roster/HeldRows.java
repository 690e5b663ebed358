package org.weike.core.roster;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Person;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableFormats;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.Erased;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/**
 * What imports hold of somebody as long as they are kept: rows, what the rows replaced, and whole files. A file that
 * names them goes; an import of which nothing was written yet is dropped with it.
 */
@Component
final class HeldRows implements PersonalRecords {

    private static final Duration EVER = Duration.ofDays(365_000);
    private static final Set<Stage> NOT_WRITTEN = Set.of(Stage.MAPPING, Stage.PREVIEWED, Stage.FAILED);

    private final Batches batches;
    private final BatchBook book;
    private final BatchPages pages;
    private final BatchFiles files;
    private final ColumnDrafts drafts;
    private final TableFormats formats;
    private final OrganizationDirectory directory;
    private final Clock clock;

    HeldRows(
            Batches batches,
            BatchBook book,
            BatchPages pages,
            BatchFiles files,
            ColumnDrafts drafts,
            TableFormats formats,
            OrganizationDirectory directory,
            Clock clock) {
        this.batches = batches;
        this.book = book;
        this.pages = pages;
        this.files = files;
        this.drafts = drafts;
        this.formats = formats;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "imports";
    }

    /** Rows say what the person's own record says, or what was not taken over from a file. */
    @Override
    public List<Told> tell(PersonId person) {
        return List.of();
    }

    @Override
    public void forget(Erased person) {
        List<Batch> kept = batches.keptSince(clock.instant().plus(EVER));
        if (kept.stream().anyMatch(it -> it.stage().isAtWork())) {
            throw new EditConflict("an import is under way");
        }
        Set<OrganizationId> around = around(person);
        for (Batch batch : kept) {
            Erased known = around.contains(batch.node()) ? person : person.byNumbers();
            forgetRows(batch, known);
            forgetFile(batch, known);
        }
        forgetMarks(person);
        drafts.removeOf(person.id());
    }

    /** Where an import may be about the person: an import elsewhere that has the name has somebody else. */
    private Set<OrganizationId> around(Erased person) {
        var around = new HashSet<>(person.places());
        person.places().forEach(it -> around.addAll(directory.get().path(it)));
        return around;
    }

    private void forgetRows(Batch batch, Erased person) {
        for (int number = 0; number < batch.progress().pages().size(); number++) {
            pages.find(batch.id(), number)
                    .filter(it -> it.rows().stream().anyMatch(row -> isAbout(row, person)))
                    .ifPresent(it -> pages.write(new RowPage(it.id(), without(it.rows(), person))));
            pages.committed(batch.id(), number).ifPresent(before -> {
                var after = new CommittedPage(
                        before.id(),
                        before.organizations(),
                        before.persons().stream()
                                .filter(it -> !it.id().equals(person.id().value()))
                                .toList(),
                        without(before.refused(), person),
                        before.proposals().stream()
                                .filter(it -> !it.person().equals(person.id()))
                                .toList());
                if (!after.equals(before)) {
                    pages.write(after);
                }
            });
        }
    }

    private static List<PlannedRow> without(List<PlannedRow> rows, Erased person) {
        return rows.stream().map(it -> isAbout(it, person) ? it.emptied() : it).toList();
    }

    private static boolean isAbout(PlannedRow row, Erased person) {
        return switch (row.change()) {
            case RowChange.OfOrganization ignored -> false;
            case RowChange.OfPerson it -> isSame(it.after(), person);
            case RowChange.None ignored ->
                row.mark().id().equals(person.id().value())
                        || person.isNamedIn(row.label())
                        || row.problems().stream().anyMatch(it -> person.isNamedIn(it.detail()));
        };
    }

    /** The person, or somebody whom another import would make of the same number. */
    private static boolean isSame(Person planned, Erased person) {
        return planned.id().equals(person.id())
                || person.names().contains(planned.staffNumber().value());
    }

    private void forgetFile(Batch batch, Erased person) {
        if (!files.find(batch.id()).map(it -> names(it, person)).orElse(false)) {
            return;
        }
        if (NOT_WRITTEN.contains(batch.stage())) {
            book.change(batch.id(), (now, at) -> NOT_WRITTEN.contains(now.stage()) ? now.dropped(at) : now);
            pages.clear(batch.id());
        }
        book.change(batch.id(), Batch::withoutFile);
        files.remove(batch.id());
    }

    /** Whether a file names the person; one that cannot be read may. */
    private boolean names(byte[] file, Erased person) {
        try {
            return names(formats.of(file).open(file), person);
        } catch (FileRefused unreadable) {
            return true;
        }
    }

    private static boolean names(Table table, Erased person) {
        var found = new boolean[] {table.sheets().stream().anyMatch(person::isNamedIn)};
        for (int sheet = 0; sheet < table.sheets().size() && !found[0]; sheet++) {
            table.read(sheet, row -> {
                found[0] = row.cells().stream().anyMatch(it -> person.isNamedIn(it.text()));
                return !found[0];
            });
        }
        return found[0];
    }

    private void forgetMarks(Erased person) {
        var naming = new ArrayList<MarkPage>();
        pages.eachMark(page -> {
            if (page.marks().stream().anyMatch(it -> it.id().equals(person.id().value()))) {
                naming.add(page);
            }
        });
        naming.forEach(page -> pages.write(new MarkPage(
                page.id(),
                page.at(),
                page.marks().stream()
                        .filter(it -> !it.id().equals(person.id().value()))
                        .toList())));
    }
}
