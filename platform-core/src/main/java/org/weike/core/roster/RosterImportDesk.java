package org.weike.core.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/**
 * Imports trees and rosters: a file is handed in, its columns are given their meaning, every row is shown with what
 * will be done, names that may mean several are asked about, and only then it is committed. An administrator imports
 * below their own node; what lies outside looks as if it were not there, but for the host of a floating member that is
 * named by its code or its whole name.
 */
@Desk
public final class RosterImportDesk {

    private static final int MOST_RECENT = 50;
    private static final Set<Stage> BEFORE_COMMIT = Set.of(Stage.MAPPING, Stage.PREVIEWED, Stage.FAILED);

    private final Intake intake;
    private final Batches batches;
    private final BatchBook book;
    private final BatchPages pages;
    private final ColumnDrafts drafts;
    private final PlannedRows rows;
    private final ExampleSheets examples;
    private final Memories memories;
    private final BatchWorker worker;
    private final OrganizationDirectory directory;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    RosterImportDesk(
            Intake intake,
            Batches batches,
            BatchBook book,
            BatchPages pages,
            ColumnDrafts drafts,
            PlannedRows rows,
            ExampleSheets examples,
            Memories memories,
            BatchWorker worker,
            OrganizationDirectory directory,
            Reach reach,
            AuditTrail trail,
            Clock clock) {
        this.intake = intake;
        this.batches = batches;
        this.book = book;
        this.pages = pages;
        this.drafts = drafts;
        this.rows = rows;
        this.examples = examples;
        this.memories = memories;
        this.worker = worker;
        this.directory = directory;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps a file for an import below the node, and proposes what its columns mean. */
    public Uploaded upload(Actor actor, OrganizationId node, String name, InputStream in) throws IOException {
        require(actor, node);
        Uploaded uploaded = intake.take(Actors.idOf(actor), node, name, in);
        if (uploaded instanceof Uploaded.Accepted accepted) {
            trail.record(actor, BatchActs.uploaded(accepted.batch()));
        }
        return uploaded;
    }

    /** Writes a workbook that shows what a file for an import below the node looks like. */
    public void example(Actor actor, OrganizationId node, OutputStream out) throws IOException {
        require(actor, node);
        examples.write(Example.below(directory.get().find(node).orElseThrow(OutOfReach::new)), out);
    }

    /** The imports of exactly this node, newest first. */
    public List<Batch> recent(Actor actor, OrganizationId node) {
        require(actor, node);
        return batches.recent(node, MOST_RECENT);
    }

    public Batch open(Actor actor, BatchId id) {
        Batch batch = book.open(id);
        require(actor, batch.node());
        return batch;
    }

    /**
     * The first rows of a sheet as they stand there, with long numbers masked, to see what the columns mean; none where
     * the file cannot be read, or is no longer kept.
     */
    public List<List<String>> sample(Actor actor, BatchId id, int sheet) {
        Batch batch = open(actor, id);
        if (sheet < 0 || sheet >= batch.sheets().size()) {
            throw new OutOfReach();
        }
        return intake.sample(id, sheet);
    }

    /** What the columns mean: as far as the actor has chosen by now, or as it was understood. */
    public List<SheetMapping> columns(Actor actor, BatchId id) {
        Batch batch = open(actor, id);
        return Optional.ofNullable(Actors.idOf(actor))
                .flatMap(it -> drafts.find(id, it))
                .filter(it -> isReadingOf(batch, it))
                .orElse(batch.sheets());
    }

    /**
     * Keeps what the actor has chosen so far, for them alone and however incomplete, until the import is previewed or
     * dropped.
     */
    public void draft(Actor actor, BatchId id, List<SheetMapping> sheets) {
        Batch batch = at(open(actor, id), BEFORE_COMMIT);
        if (!isReadingOf(batch, sheets)) {
            throw new IllegalArgumentException("not a reading of these sheets");
        }
        PersonId person = Actors.idOf(actor);
        if (person != null) {
            drafts.keep(id, person, sheets);
        }
    }

    private static boolean isReadingOf(Batch batch, List<SheetMapping> sheets) {
        return sheets.size() == batch.sheets().size()
                && IntStream.range(0, sheets.size())
                        .allMatch(it ->
                                sheets.get(it).isOfSameSheet(batch.sheets().get(it))
                                        && sheets.get(it).firstRow() >= 0
                                        && sheets.get(it).firstRow() <= TableLimits.ROWS);
    }

    /** Says what the columns mean; what was planned before counts no more. */
    public Batch map(Actor actor, BatchId id, long rev, List<SheetMapping> sheets) {
        Batch before = at(open(actor, id), BEFORE_COMMIT);
        if (before.rev() != rev) {
            throw conflict(before);
        }
        boolean same = sheets.stream()
                .map(SheetMapping::sheet)
                .toList()
                .equals(before.sheets().stream().map(SheetMapping::sheet).toList());
        boolean once = sheets.stream().allMatch(RosterImportDesk::givesEachMeaningOnce);
        if (!same || !once) {
            throw new IllegalArgumentException("not a reading of these sheets");
        }
        Batch mapped = before.mapped(sheets, clock.instant());
        batches.replace(mapped);
        return mapped;
    }

    private static boolean givesEachMeaningOnce(SheetMapping sheet) {
        List<Heading> meanings =
                sheet.columns().stream().flatMap(it -> it.meaning().stream()).toList();
        return sheet.columns().size() <= TableLimits.COLUMNS
                && Set.copyOf(meanings).size() == meanings.size();
    }

    /** Has every row planned; the answer comes as the import's next stage. */
    public Batch preview(Actor actor, BatchId id) {
        return start(actor, at(open(actor, id), BEFORE_COMMIT), Progress.at(Stage.PREVIEWING));
    }

    private Batch start(Actor actor, Batch batch, Progress next) {
        Batch begun = batch.startedBy(Actors.idOf(actor), next, clock.instant());
        batches.replace(begun);
        drafts.removeOf(batch.id());
        worker.start(batch.id());
        return begun;
    }

    private static Batch at(Batch batch, Set<Stage> stages) {
        if (!stages.contains(batch.stage()) || !batch.isKept()) {
            throw conflict(batch);
        }
        return batch;
    }

    private static EditConflict conflict(Batch batch) {
        return new EditConflict("import " + batch.id().value());
    }

    /**
     * Rows of the plan with what they change: those of one action in the order of the file, or all of them, first what
     * must be mended.
     */
    public RowsSeen rows(Actor actor, BatchId id, @Nullable Action action, int offset, int atMost) {
        return rows.of(open(actor, id), action, offset, atMost);
    }

    /** The rows that a commit could not write after all, or that an undo left as they are. */
    public List<PlannedRow> leftOut(Actor actor, BatchId id) {
        return rows.leftOut(open(actor, id));
    }

    /** The names that may mean several organizations, or none. */
    public List<NameQuestion> questions(Actor actor, BatchId id) {
        Batch batch = open(actor, id);
        return batch.stage() == Stage.PREVIEWED ? pages.questions(id) : List.of();
    }

    /** Says what names mean, which is remembered for the node, and has the rows planned again. */
    public Batch choose(Actor actor, BatchId id, List<NameChoice> choices) {
        Batch batch = at(open(actor, id), Set.of(Stage.PREVIEWED));
        for (NameChoice each : choices) {
            OrganizationId chosen = each.organization();
            if (chosen != null && !directory.get().isWithin(chosen, batch.node())) {
                throw new OutOfReach();
            }
        }
        memories.write(memory(batch).knowing(choices, clock.instant()));
        return start(actor, batch, Progress.at(Stage.PREVIEWING));
    }

    private Memory memory(Batch batch) {
        return memories.find(batch.node()).orElseGet(() -> Memory.of(batch.node(), clock.instant()));
    }

    /** Writes the good rows, or goes on with a commit that stopped; the others wait for a better file. */
    public Batch commit(Actor actor, BatchId id) {
        Batch batch = at(open(actor, id), Set.of(Stage.PREVIEWED, Stage.STOPPED));
        memories.write(memory(batch).remembering(batch.sheets(), clock.instant()));
        return start(actor, batch, batch.progress().committing(clock.instant()));
    }

    /** Stops what is going on at the next page; drops an import that nothing was written of. */
    public Batch cancel(Actor actor, BatchId id) {
        open(actor, id);
        Batch after = book.change(id, (now, at) -> switch (now.stage()) {
            case PREVIEWING, COMMITTING, UNDOING -> now.going(now.progress().askedToStop(), at);
            case MAPPING, PREVIEWED, FAILED -> now.dropped(at);
            case STOPPED, COMMITTED, UNDONE, DROPPED -> now;
        });
        drafts.removeOf(id);
        return after;
    }

    /** Takes the whole import back; rows that somebody edited since are listed and stay. */
    public Batch undo(Actor actor, BatchId id) {
        Batch batch = at(open(actor, id), Set.of(Stage.COMMITTED, Stage.STOPPED));
        return start(actor, batch, batch.progress().undoing());
    }

    /** Writes the file as it was handed in, with what is to be said at its cells, in the words of the reader. */
    public void annotate(Actor actor, BatchId id, NoteWords words, OutputStream out) throws IOException {
        Batch batch = open(actor, id);
        if (!batch.isKept()) {
            throw new OutOfReach();
        }
        List<CellNote> notes = rows.notes(batch, words);
        trail.record(actor, BatchActs.handedBack(batch));
        intake.handBack(id, notes, out);
    }

    private void require(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.EDIT_TREE, node);
        reach.require(actor, Permission.EDIT_PEOPLE, node);
    }
}
