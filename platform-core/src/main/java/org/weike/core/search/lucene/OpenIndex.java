package org.weike.core.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.weike.core.search.SearchRecord;

/** One index that is open for writing and for searching. */
final class OpenIndex implements Closeable {

    private static final double WRITE_BUFFER_MB = 32;

    /** While all records are written, few large pieces cost less than many small ones, now and at every question. */
    private static final double SWEEP_BUFFER_MB = 160;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private final String layout;

    private OpenIndex(Path folder, Texts texts, OpenMode mode, @Nullable String given) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(texts)
                        .setOpenMode(mode)
                        .setCommitOnClose(false)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                        .setRAMBufferSizeMB(mode == OpenMode.CREATE ? SWEEP_BUFFER_MB : WRITE_BUFFER_MB));
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.layout = given != null ? given : watermark().map(Watermark::layout).orElse("");
    }

    /**
     * Makes an index for all records to be written at once, which {@link #settle} ends. They have this layout, whatever
     * the sources say by the time that it is committed.
     */
    static OpenIndex create(Path folder, Texts texts, String layout) {
        try {
            return new OpenIndex(folder, texts, OpenMode.CREATE, layout);
        } catch (IOException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    /** Opens an index after reading all of it once against its checksums. */
    static OpenIndex open(Path folder, Texts texts) {
        try {
            checkIntegrity(folder);
            return new OpenIndex(folder, texts, OpenMode.APPEND, null);
        } catch (LockObtainFailedException inUse) {
            throw new IllegalStateException("another process uses the search index in " + folder, inUse);
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            throw new IndexBroken(damaged);
        }
    }

    private static void checkIntegrity(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    void put(SearchRecord found) {
        var document = Documents.write(found);
        changing(() -> writer.updateDocument(term(new RecordKey(found.kind(), found.id())), document));
    }

    /** Puts a record into an index that has none of this id yet. */
    void add(SearchRecord found) {
        var document = Documents.write(found);
        changing(() -> writer.addDocument(document));
    }

    /** Writes out what all processors have gathered, by all of them; from now on single records come. */
    void settle() {
        writer.getConfig().setRAMBufferSizeMB(WRITE_BUFFER_MB);
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(each -> changing(() -> {
                    while (writer.flushNextBuffer()) {
                        // the next largest one
                    }
                }));
    }

    void remove(RecordKey key) {
        changing(() -> writer.deleteDocuments(term(key)));
    }

    /** Shows what was written to searches that begin from now on. */
    void refresh() {
        changing(searchers::maybeRefreshBlocking);
    }

    /** Rewrites every segment that holds something removed, and lets go of the old ones. */
    void expunge() {
        changing(() -> {
            writer.forceMergeDeletes();
            searchers.maybeRefreshBlocking();
        });
    }

    /** Makes what was written durable: all of it until the instant; closed if no more comes. */
    void commit(Instant until, boolean closed) {
        changing(() -> {
            writer.setLiveCommitData(
                    new Watermark(until, closed, layout).written().entrySet());
            writer.commit();
        });
    }

    Optional<Watermark> watermark() {
        var written = new HashMap<String, String>();
        var commit = writer.getLiveCommitData();
        if (commit != null) {
            commit.forEach(it -> written.put(it.getKey(), it.getValue()));
        }
        return Watermark.read(written);
    }

    /** Reads the index as of its last refresh. Fails with {@link AlreadyClosedException} once it is closed. */
    <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new IndexBroken(unreadable);
        }
    }

    /** The key of every record of a kind, perhaps also of some that were removed lately. */
    static List<RecordKey> keys(IndexSearcher searcher, String kind) throws IOException {
        var keys = new ArrayList<RecordKey>();
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.KEY);
        if (terms == null) {
            return keys;
        }
        var beginning = RecordKey.beginningOf(kind);
        var each = terms.iterator();
        if (each.seekCeil(new BytesRef(beginning)) == SeekStatus.END) {
            return keys;
        }
        for (BytesRef term = each.term(); term != null; term = each.next()) {
            var key = term.utf8ToString();
            if (!key.startsWith(beginning)) {
                break;
            }
            keys.add(RecordKey.parse(key));
        }
        return keys;
    }

    /** The keys of everything below some nodes, the nodes themselves included. */
    static List<RecordKey> keysBelow(IndexSearcher searcher, Collection<String> nodes) throws IOException {
        var below = new TermInSetQuery(
                Fields.PATH, nodes.stream().map(BytesRef::new).toList());
        var stored = searcher.storedFields();
        var keys = new ArrayList<RecordKey>();
        for (ScoreDoc each : searcher.search(below, Math.max(1, searcher.count(below))).scoreDocs) {
            keys.add(RecordKey.parse(
                    stored.document(each.doc, Set.of(Fields.KEY)).get(Fields.KEY)));
        }
        return keys;
    }

    /** The stored fields of a record; empty if the index does not have it. */
    static Optional<Document> find(IndexSearcher searcher, RecordKey key) throws IOException {
        var top = searcher.search(new TermQuery(term(key)), 1).scoreDocs;
        return top.length == 0
                ? Optional.empty()
                : Optional.of(searcher.storedFields().document(top[0].doc));
    }

    /** Closes without a commit; what is still being read stays readable to the end. */
    @Override
    public void close() {
        changing(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    static Term term(RecordKey key) {
        return new Term(Fields.KEY, key.toString());
    }

    private static void changing(Change change) {
        try {
            change.make();
        } catch (IOException | AlreadyClosedException unwritable) {
            throw new IndexBroken(unwritable);
        }
    }

    /** Something that is read from one moment of the index. */
    @FunctionalInterface
    interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /** Something that changes the index. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }
}
