package org.weike.core.roster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * One import: its file, how the file is read, and how far it has come. The pages of its rows lie beside it; one tally
 * for each says what is on them, and {@code done} how many of them a worker has finished.
 */
public record Batch(
        BatchId id,
        OrganizationId node,
        @Nullable PersonId by,
        UploadedFile file,
        Stage stage,
        List<SheetMapping> sheets,
        List<Tally> pages,
        int done,
        boolean asked,
        @Nullable FileProblem problem,
        Instant created,
        @Nullable Instant begun,
        @Nullable Instant leased,
        long rev,
        Instant changed) {

    public Batch {
        sheets = List.copyOf(sheets);
        pages = List.copyOf(pages);
        created = created.truncatedTo(ChronoUnit.MILLIS);
        begun = begun == null ? null : begun.truncatedTo(ChronoUnit.MILLIS);
        leased = leased == null ? null : leased.truncatedTo(ChronoUnit.MILLIS);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What was uploaded: its name and size, and the hash by which the same file is known again. */
    public record UploadedFile(String name, long bytes, String sha256) {

        private static final int ENOUGH_TO_TELL_APART = 12;

        /** The beginning of the hash, for people. */
        String fingerprint() {
            return sha256.substring(0, ENOUGH_TO_TELL_APART);
        }
    }

    static Batch of(
            BatchId id,
            OrganizationId node,
            @Nullable PersonId by,
            UploadedFile file,
            List<SheetMapping> sheets,
            Instant now) {
        return new Batch(id, node, by, file, Stage.MAPPING, sheets, List.of(), 0, false, null, now, null, null, 1, now);
    }

    public Tally tally() {
        return Tally.sum(pages);
    }

    /** How many rows of a commit are written, or of an undo still are. */
    public int rowsDone() {
        return Tally.sum(pages.subList(0, Math.min(done, pages.size()))).all();
    }

    public Optional<FileProblem> refusal() {
        return Optional.ofNullable(problem);
    }

    /** Whether the worker is asked to stop at the next page. */
    public boolean isAskedToStop() {
        return asked;
    }

    Batch mapped(List<SheetMapping> other, Instant now) {
        return new Batch(
                id, node, by, file, Stage.MAPPING, other, List.of(), 0, false, null, created, null, null, rev + 1, now);
    }

    /** To be planned from the first row on. */
    Batch previewing(Instant now) {
        return new Batch(
                id,
                node,
                by,
                file,
                Stage.PREVIEWING,
                sheets,
                List.of(),
                0,
                false,
                null,
                created,
                null,
                null,
                rev + 1,
                now);
    }

    /** To be committed, from where an earlier commit stopped. */
    Batch committing(Instant now) {
        int from = stage == Stage.STOPPED ? done : 0;
        Instant start = begun == null ? now : begun;
        return new Batch(
                id,
                node,
                by,
                file,
                Stage.COMMITTING,
                sheets,
                pages,
                from,
                false,
                null,
                created,
                start,
                null,
                rev + 1,
                now);
    }

    /** To be undone, from the last page that was written or begun. */
    Batch undoing(Instant now) {
        int from = stage == Stage.STOPPED ? Math.min(done + 1, pages.size()) : done;
        return new Batch(
                id,
                node,
                by,
                file,
                Stage.UNDOING,
                sheets,
                pages,
                from,
                false,
                null,
                created,
                begun,
                null,
                rev + 1,
                now);
    }

    /** The same stage, or the one that follows, with so many pages done. */
    Batch having(Stage next, int pagesDone, Instant now) {
        return new Batch(
                id,
                node,
                by,
                file,
                next,
                sheets,
                pages,
                pagesDone,
                asked && next.isAtWork(),
                null,
                created,
                begun,
                next.isAtWork() ? now : null,
                rev + 1,
                now);
    }

    Batch withPages(List<Tally> tallies, Instant now) {
        return new Batch(
                id,
                node,
                by,
                file,
                stage,
                sheets,
                tallies,
                tallies.size(),
                asked,
                null,
                created,
                begun,
                now,
                rev + 1,
                now);
    }

    /** Planned to the end. */
    Batch previewed(List<Tally> tallies, Instant now) {
        return new Batch(
                id,
                node,
                by,
                file,
                Stage.PREVIEWED,
                sheets,
                tallies,
                0,
                false,
                null,
                created,
                null,
                null,
                rev + 1,
                now);
    }

    Batch failing(FileProblem why, Instant now) {
        return new Batch(
                id, node, by, file, Stage.FAILED, sheets, List.of(), 0, false, why, created, begun, null, rev + 1, now);
    }

    Batch askedToStop(Instant now) {
        return new Batch(
                id, node, by, file, stage, sheets, pages, done, true, problem, created, begun, leased, rev + 1, now);
    }

    /** Taken by a worker, who must say again before long that it is still there. */
    Batch leasedAt(Instant now) {
        return new Batch(
                id, node, by, file, stage, sheets, pages, done, asked, problem, created, begun, now, rev + 1, now);
    }
}
