package org.weike.core.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.roster.table.CellNote;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableFormats;
import org.weike.core.roster.table.TableLimits;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.TimeOrdered;

/**
 * Takes files in and hands them back. Only so many are read for people at a screen at once, as each may take a good
 * part of the memory.
 */
@Component
final class Intake {

    private static final int READ_AT_ONCE = 2;
    private static final int SAMPLED = 30;
    private static final int LONGEST_SAMPLE = 60;
    private static final int LONGEST_FILE_NAME = 120;
    private static final Pattern LONG_NUMBER = Pattern.compile("([0-9]{3})[0-9]{4,}([0-9Xx]{3})");

    private final Batches batches;
    private final BatchFiles files;
    private final Memories memories;
    private final TableFormats formats;
    private final Clock clock;
    private final Semaphore readers = new Semaphore(READ_AT_ONCE, true);

    Intake(Batches batches, BatchFiles files, Memories memories, TableFormats formats, Clock clock) {
        this.batches = batches;
        this.files = files;
        this.memories = memories;
        this.formats = formats;
        this.clock = clock;
    }

    /** Keeps the file, with what its columns seem to mean. */
    Uploaded take(@Nullable PersonId by, OrganizationId node, String name, InputStream in) throws IOException {
        readers.acquireUninterruptibly();
        try {
            byte[] file = in.readNBytes(TableLimits.FILE_BYTES + 1);
            Table table = formats.of(file).open(file);
            List<SheetMapping> sheets = IntStream.range(0, table.sheets().size())
                    .mapToObj(it -> remembered(node, HeaderFinder.find(table, it)))
                    .toList();
            return new Uploaded.Accepted(keep(by, node, name, file, sheets));
        } catch (FileRefused refused) {
            return new Uploaded.Refused(refused.problem());
        } finally {
            readers.release();
        }
    }

    private SheetMapping remembered(OrganizationId node, SheetMapping found) {
        return memories.find(node)
                .flatMap(it -> it.like(found))
                .map(it -> new SheetMapping(found.sheet(), found.name(), found.firstRow(), it.columns()))
                .orElse(found);
    }

    private Batch keep(
            @Nullable PersonId by, OrganizationId node, String name, byte[] file, List<SheetMapping> sheets) {
        Instant now = clock.instant();
        var uploaded = new Batch.UploadedFile(tidy(name), file.length, sha256(file));
        Batch batch = Batch.of(new BatchId(TimeOrdered.idAt(now)), node, by, uploaded, sheets, now);
        batches.add(batch);
        files.keep(batch.id(), file);
        return batch;
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

    /**
     * The first rows of a sheet, long numbers masked and long texts cut; none where the file cannot be read any more.
     */
    List<List<String>> sample(BatchId batch, int sheet) {
        readers.acquireUninterruptibly();
        try {
            return files.find(batch).map(it -> sample(it, sheet)).orElse(List.of());
        } catch (FileRefused unreadable) {
            return List.of();
        } finally {
            readers.release();
        }
    }

    private List<List<String>> sample(byte[] file, int sheet) {
        var rows = new ArrayList<List<String>>();
        formats.of(file).open(file).read(sheet, row -> {
            rows.add(row.cells().stream().map(it -> sampled(it.text())).toList());
            return rows.size() < SAMPLED;
        });
        return rows;
    }

    private static String sampled(String text) {
        String masked = LONG_NUMBER.matcher(text).replaceAll("$1****$2");
        return masked.substring(0, Math.min(masked.length(), LONGEST_SAMPLE));
    }

    /** Writes the file as it was handed in, with notes at its cells. */
    void handBack(BatchId batch, List<CellNote> notes, OutputStream out) throws IOException {
        readers.acquireUninterruptibly();
        try {
            byte[] file = files.find(batch).orElseThrow(OutOfReach::new);
            formats.of(file).annotate(file, notes, out);
        } finally {
            readers.release();
        }
    }
}
