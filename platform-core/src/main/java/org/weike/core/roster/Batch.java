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
 * One import: its file, how the file is read, how far it has come, and who last had it carried on. The file and the
 * pages of its rows lie beside it for a time from {@code keptSince} on, which is absent once they are removed; then
 * {@code emptied} says why. It is absent too of what was removed before that was written down.
 */
public record Batch(
        BatchId id,
        OrganizationId node,
        @Nullable PersonId by,
        UploadedFile file,
        List<SheetMapping> sheets,
        Progress progress,
        Instant created,
        @Nullable Instant keptSince,
        @Nullable Emptied emptied,
        long rev,
        Instant changed) {

    public Batch {
        sheets = List.copyOf(sheets);
        created = created.truncatedTo(ChronoUnit.MILLIS);
        keptSince = keptSince == null ? null : keptSince.truncatedTo(ChronoUnit.MILLIS);
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

    /** When the file went, and why. */
    public record Emptied(Why why, Instant at) {

        static Emptied at(Why why, Instant now) {
            return new Emptied(why, now.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** Why a file is not kept any more. */
    public enum Why {
        /** Somebody whom it names was erased. */
        ERASED,
        /** It was given up before anything was written. */
        GIVEN_UP,
        /** It was kept for as long as files are kept. */
        OVER
    }

    static Batch of(
            BatchId id,
            OrganizationId node,
            @Nullable PersonId by,
            UploadedFile file,
            List<SheetMapping> sheets,
            Instant now) {
        return new Batch(id, node, by, file, sheets, Progress.at(Stage.MAPPING), now, now, null, 1, now);
    }

    public Stage stage() {
        return progress.stage();
    }

    /** The titles of columns that tell of party offices, which give nobody a role. */
    public List<String> officeColumns() {
        return sheets.stream()
                .filter(it -> it.subject() == SheetMapping.Subject.PEOPLE)
                .flatMap(it -> it.columns().stream())
                .filter(it -> it.heading() == Heading.OFFICE)
                .map(SheetMapping.Column::title)
                .toList();
    }

    public Tally tally() {
        return Tally.sum(progress.pages());
    }

    /** How many rows of a commit are written, or of an undo still are. */
    public int rowsDone() {
        List<Tally> pages = progress.pages();
        return Tally.sum(pages.subList(0, Math.min(progress.done(), pages.size())))
                .all();
    }

    public Optional<FileProblem> refusal() {
        return Optional.ofNullable(progress.problem());
    }

    /** Whether the worker is asked to stop at the next page. */
    public boolean isAskedToStop() {
        return progress.asked();
    }

    /** Why the file is gone, if it is and that was written down. */
    public Optional<Emptied> goneBecause() {
        return Optional.ofNullable(emptied);
    }

    /** Whether file and rows are still there, so that it can go on or be undone. */
    public boolean isKept() {
        return keptSince != null && keptSince.isAfter(Instant.EPOCH);
    }

    /** Whether the file itself is there too, so that it can be handed back. */
    public boolean isFileKept() {
        return isKept() && file.bytes() > 0;
    }

    /** Whether file and rows are there and were last carried on no later than that, and nobody works with them. */
    boolean isToBeEmptied(Instant last) {
        return keptSince != null && !keptSince.isAfter(last) && !stage().isAtWork();
    }

    Batch mapped(List<SheetMapping> other, Instant now) {
        return new Batch(
                id, node, by, file, other, Progress.at(Stage.MAPPING), created, keptSince, emptied, rev + 1, now);
    }

    /** Carried on by somebody, from when on its rows are kept for so long again. */
    Batch startedBy(@Nullable PersonId person, Progress next, Instant now) {
        return new Batch(id, node, person, file, sheets, next, created, now, emptied, rev + 1, now);
    }

    Batch going(Progress next, Instant now) {
        return new Batch(id, node, by, file, sheets, next, created, keptSince, emptied, rev + 1, now);
    }

    /** Given up before anything was written, so that nothing need be kept. */
    Batch dropped(Instant now) {
        return new Batch(
                id,
                node,
                by,
                file,
                sheets,
                progress.having(Stage.DROPPED, 0, now),
                created,
                now,
                emptied,
                rev + 1,
                now);
    }

    /** About to be emptied: nobody carries it on any more. */
    Batch emptying(Instant now) {
        return new Batch(id, node, by, file, sheets, progress, created, Instant.EPOCH, emptied, rev + 1, now);
    }

    /** Without the file, of which only the hash stays. */
    Batch withoutFile(Instant now) {
        var gone = new UploadedFile("", 0, file.sha256());
        return new Batch(
                id, node, by, gone, sheets, progress, created, keptSince, Emptied.at(Why.ERASED, now), rev + 1, now);
    }

    /** Without file and rows, and without the name that somebody gave the file. */
    Batch emptied(Instant now) {
        var unnamed = new UploadedFile("", file.bytes(), file.sha256());
        Emptied why = emptied == null ? Emptied.at(stage() == Stage.DROPPED ? Why.GIVEN_UP : Why.OVER, now) : emptied;
        return new Batch(id, node, by, unnamed, sheets, progress, created, null, why, rev + 1, now);
    }
}
