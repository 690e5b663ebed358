package org.weike.core.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableFormats;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.TimeOrdered;

/**
 * Imports trees and rosters: a file is handed in, its columns are given their meaning, every row is shown with what
 * will be done, names that may mean several are asked about, and only then it is committed. An administrator imports
 * below their own node; what lies outside looks as if it were not there.
 */
@Desk
public final class RosterImportDesk {

    private static final int MOST_RECENT = 50;
    private static final int MOST_ROWS = 500;
    private static final int MOST_NOTES = 100_000;
    private static final int SAMPLED = 30;
    private static final int LONGEST_FILE_NAME = 120;
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{4,}([0-9Xx]{3})");

    private final Batches batches;
    private final BatchBook book;
    private final BatchPages pages;
    private final BatchFiles files;
    private final Memories memories;
    private final TableFormats formats;
    private final BatchWorker worker;
    private final OrganizationDirectory directory;
    private final Reach reach;
    private final AuditTrail trail;
    private final Clock clock;

    RosterImportDesk(
            Batches batches,
            BatchBook book,
            BatchPages pages,
            BatchFiles files,
            Memories memories,
            TableFormats formats,
            BatchWorker worker,
            OrganizationDirectory directory,
            Reach reach,
            AuditTrail trail,
            Clock clock) {
        this.batches = batches;
        this.book = book;
        this.pages = pages;
        this.files = files;
        this.memories = memories;
        this.formats = formats;
        this.worker = worker;
        this.directory = directory;
        this.reach = reach;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps a file for an import below the node, and proposes what its columns mean. */
    public Uploaded upload(Actor actor, OrganizationId node, String name, InputStream in) throws IOException {
        require(actor, node);
        byte[] file = in.readNBytes(TableLimits.FILE_BYTES + 1);
        try {
            Table table = formats.of(file).open(file);
            List<SheetMapping> sheets = IntStream.range(0, table.sheets().size())
                    .mapToObj(it -> remembered(node, HeaderFinder.find(table, it)))
                    .toList();
            return new Uploaded.Accepted(keep(actor, node, name, file, sheets));
        } catch (FileRefused refused) {
            return new Uploaded.Refused(refused.problem());
        }
    }

    private SheetMapping remembered(OrganizationId node, SheetMapping found) {
        return memories.find(node)
                .flatMap(it -> it.like(found))
                .map(it -> new SheetMapping(found.sheet(), found.name(), found.firstRow(), it.columns()))
                .orElse(found);
    }

    private Batch keep(Actor actor, OrganizationId node, String name, byte[] file, List<SheetMapping> sheets) {
        var id = new BatchId(TimeOrdered.idAt(clock.instant()));
        var uploaded = new Batch.UploadedFile(tidy(name), file.length, sha256(file));
        Batch batch = Batch.of(id, node, Actors.idOf(actor), uploaded, sheets, clock.instant());
        files.keep(id, file);
        batches.add(batch);
        trail.record(actor, entry(batch, "roster.uploaded"));
        return batch;
    }

    private static AuditEntry entry(Batch batch, String act) {
        return AuditEntry.at(batch.node(), act, batch.id().value())
                .detailed(Map.of("file", batch.file().fingerprint()));
    }

    private static String tidy(String name) {
        String plain = name.replaceAll("[\\p{C}/\\\\]", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_FILE_NAME));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
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
        try {
            return files.find(batch.id()).map(it -> sample(it, sheet)).orElse(List.of());
        } catch (FileRefused unreadable) {
            return List.of();
        }
    }

    private List<List<String>> sample(byte[] file, int sheet) {
        var rows = new ArrayList<List<String>>();
        formats.of(file).open(file).read(sheet, row -> {
            rows.add(row.cells().stream()
                    .map(it -> LONG_NUMBER.matcher(it.text()).replaceAll("$1****$2"))
                    .toList());
            return rows.size() < SAMPLED;
        });
        return rows;
    }

    private byte[] fileOf(Batch batch) {
        return files.find(batch.id()).orElseThrow(OutOfReach::new);
    }

    /** Says what the columns mean; what was planned before is forgotten. */
    public Batch map(Actor actor, BatchId id, long rev, List<SheetMapping> sheets) {
        Batch before = at(open(actor, id), Set.of(Stage.MAPPING, Stage.PREVIEWED, Stage.FAILED));
        if (before.rev() != rev) {
            throw new EditConflict("import " + id.value());
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
        pages.clear(id);
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
        return start(at(open(actor, id), Set.of(Stage.MAPPING, Stage.PREVIEWED, Stage.FAILED)), Batch::previewing);
    }

    private Batch start(Batch batch, BiFunction<Batch, Instant, Batch> begin) {
        Batch begun = begin.apply(batch, clock.instant());
        batches.replace(begun);
        worker.start(batch.id());
        return begun;
    }

    private static Batch at(Batch batch, Set<Stage> stages) {
        if (!stages.contains(batch.stage())) {
            throw new EditConflict("import " + batch.id().value());
        }
        return batch;
    }

    /** Rows of the plan in the order of the file; all of them, or those of one action. */
    public RowsSeen rows(Actor actor, BatchId id, @Nullable Action action, int offset, int atMost) {
        Batch batch = open(actor, id);
        var found = new ArrayList<PlannedRow>();
        int skipped = 0;
        int wanted = Math.min(atMost, MOST_ROWS);
        for (int number = 0; number < batch.pages().size() && found.size() < wanted; number++) {
            Tally tally = batch.pages().get(number);
            int here = action == null ? tally.all() : tally.of(action);
            if (skipped + here <= offset) {
                skipped += here;
                continue;
            }
            List<PlannedRow> matching = rowsOf(batch, number).stream()
                    .filter(it -> action == null || it.action() == action)
                    .toList();
            int from = Math.max(0, offset - skipped);
            matching.stream().skip(from).limit((long) wanted - found.size()).forEach(found::add);
            skipped += here;
        }
        return new RowsSeen(
                found, action == null ? batch.tally().all() : batch.tally().of(action));
    }

    private List<PlannedRow> rowsOf(Batch batch, int number) {
        return pages.find(batch.id(), number).map(RowPage::rows).orElse(List.of());
    }

    /** The rows that a commit could not write after all, or that an undo left as they are. */
    public List<PlannedRow> leftOut(Actor actor, BatchId id) {
        Batch batch = open(actor, id);
        return IntStream.range(0, batch.pages().size())
                .boxed()
                .flatMap(it -> pages.committed(id, it).stream())
                .flatMap(it -> it.refused().stream())
                .limit(MOST_ROWS)
                .toList();
    }

    /** The names that may mean several organizations, or none. */
    public List<NameQuestion> questions(Actor actor, BatchId id) {
        open(actor, id);
        return pages.questions(id);
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
        return start(batch, Batch::previewing);
    }

    private Memory memory(Batch batch) {
        return memories.find(batch.node()).orElseGet(() -> Memory.of(batch.node(), clock.instant()));
    }

    /** Writes the good rows, or goes on with a commit that stopped; the others wait for a better file. */
    public Batch commit(Actor actor, BatchId id) {
        Batch batch = at(open(actor, id), Set.of(Stage.PREVIEWED, Stage.STOPPED));
        memories.write(memory(batch).remembering(batch.sheets(), clock.instant()));
        return start(batch, Batch::committing);
    }

    /** Stops what is going on at the next page; drops an import that nothing was written of. */
    public Batch cancel(Actor actor, BatchId id) {
        open(actor, id);
        return book.change(id, (now, at) -> switch (now.stage()) {
            case PREVIEWING, COMMITTING, UNDOING -> now.askedToStop(at);
            case MAPPING, PREVIEWED, FAILED -> now.having(Stage.DROPPED, 0, at);
            case STOPPED, COMMITTED, UNDONE, DROPPED -> now;
        });
    }

    /** Takes the whole import back; rows that somebody edited since are listed and stay. */
    public Batch undo(Actor actor, BatchId id) {
        return start(at(open(actor, id), Set.of(Stage.COMMITTED, Stage.STOPPED)), Batch::undoing);
    }

    /** Writes the file as it was handed in, with what is to be said at its cells, in the words of the reader. */
    public void annotate(Actor actor, BatchId id, Function<RowProblem, String> words, OutputStream out)
            throws IOException {
        Batch batch = open(actor, id);
        byte[] file = fileOf(batch);
        Map<Integer, SheetMapping> sheets =
                batch.sheets().stream().collect(Collectors.toMap(SheetMapping::sheet, Function.identity()));
        List<CellNote> notes = IntStream.range(0, batch.pages().size())
                .boxed()
                .flatMap(it -> annotatedRows(batch, it).stream())
                .flatMap(row -> row.problems().stream().map(it -> note(row, it, sheets, words)))
                .limit(MOST_NOTES)
                .toList();
        trail.record(actor, entry(batch, "roster.handedBack"));
        formats.of(file).annotate(file, notes, out);
    }

    /** The rows of a page, those that could not be written as the commit found them. */
    private List<PlannedRow> annotatedRows(Batch batch, int number) {
        Map<RowPlace, PlannedRow> refused = new HashMap<>();
        pages.committed(batch.id(), number).ifPresent(it -> it.refused().forEach(row -> refused.put(row.place(), row)));
        return rowsOf(batch, number).stream()
                .map(it -> refused.getOrDefault(it.place(), it))
                .toList();
    }

    private static CellNote note(
            PlannedRow row, RowProblem problem, Map<Integer, SheetMapping> sheets, Function<RowProblem, String> words) {
        SheetMapping mapping = sheets.get(row.place().sheet());
        int column = mapping == null ? 0 : mapping.column(problem.heading()).orElse(0);
        return new CellNote(row.place().sheet(), row.place().row(), column, words.apply(problem));
    }

    private void require(Actor actor, OrganizationId node) {
        reach.require(actor, Permission.EDIT_TREE, node);
        reach.require(actor, Permission.EDIT_PEOPLE, node);
    }
}
