package org.weike.core.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.context.SmartLifecycle;
import org.weike.core.search.Found;
import org.weike.core.search.Generation;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.Suggestion;
import org.weike.core.search.Totals;
import org.weike.core.shared.Scope;

/** Answers questions from the index in use; open from the start of the application to its stop. */
final class LuceneSearch implements Search, SmartLifecycle {

    private static final int EXPORT_PAGE = 20_000;

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    // Opens before and closes after everything that answers requests.
    private static final int EARLY = 0;

    private static final Set<String> SUGGESTED = Set.of(Fields.KEY, Fields.LABEL, Fields.PATH);

    /** As many as take longer to read one by one than the index of a province to be made anew. */
    static final int VERY_MANY = 20_000;

    private final IndexThread thread;
    private final ChangeQueue queue;
    private final Questions questions;
    private final KnownTotals known = new KnownTotals();

    /** Who waits in a line is answered sooner than who is halted again and again in the middle of being answered. */
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private LuceneSearch(IndexThread thread, ChangeQueue queue, Questions questions) {
        this.thread = thread;
        this.queue = queue;
        this.questions = questions;
    }

    /** A search that asks for its sources when it opens, because they in turn announce their changes to it. */
    static LuceneSearch over(IndexFolder folder, Supplier<Sources> sources, Clock clock) {
        return over(folder, sources, Synonyms.shipped(), clock);
    }

    static LuceneSearch over(IndexFolder folder, Supplier<Sources> sources, Synonyms synonyms, Clock clock) {
        var texts = new Texts();
        var queue = new ChangeQueue();
        var thread = new IndexThread(() -> new Indexer(folder, texts, sources.get(), queue, clock), queue, clock);
        return new LuceneSearch(thread, queue, new Questions(texts, synonyms));
    }

    @Override
    public Found find(Scope scope, Query query) {
        var question = questions.of(scope, query);
        var highlights = questions.highlights(query.words());
        return answer(searcher -> {
            var facets = new HashMap<String, List<Found.Count>>();
            for (String field : query.facets()) {
                var counted = KnownTotals.count(searcher, question, Totalling.byEach(query.kind(), field, List.of()));
                facets.put(field, counts(counted));
            }
            if (query.size() == 0) {
                return new Found(searcher.count(question), List.of(), facets);
            }
            int last = (int) Math.min(
                    (long) query.from() + query.size(),
                    Math.max(1, searcher.getIndexReader().maxDoc()));
            boolean counted = query.words().isBlank();
            var collected = new TopFieldCollectorManager(Orders.of(query), last, counted ? last : Integer.MAX_VALUE);
            var top = searcher.search(question, collected);
            long total =
                    counted ? known.of(searcher, question, all(query)).whole().records() : top.totalHits.value();
            return new Found(total, hits(searcher, top.scoreDocs, query.from(), highlights), facets);
        });
    }

    private <T> T answer(OpenIndex.Reading<T> reading) {
        turns.acquireUninterruptibly();
        try {
            return thread.read(reading);
        } finally {
            turns.release();
        }
    }

    private static Totalling all(Query query) {
        return Totalling.whole(query.kind(), List.of());
    }

    private static List<Found.Count> counts(Totals counted) {
        return counted.groups().entrySet().stream()
                .map(it -> new Found.Count(it.getKey(), it.getValue().records()))
                .sorted(Comparator.comparingLong(Found.Count::records)
                        .reversed()
                        .thenComparing(Found.Count::value))
                .toList();
    }

    private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found, int from, Highlights highlights)
            throws IOException {
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = from; i < found.length; i++) {
            hits.add(Documents.read(stored.document(found[i].doc), highlights));
        }
        return hits;
    }

    @Override
    public Totals total(Scope scope, Query query, String groupBy, Collection<String> values, List<String> sums) {
        return total(scope, query, Totalling.by(query.kind(), groupBy, values, sums));
    }

    @Override
    public Totals total(Scope scope, Query query, List<String> sums) {
        return total(scope, query, Totalling.whole(query.kind(), sums));
    }

    /** What somebody typed is hardly typed again before something changes. */
    private Totals total(Scope scope, Query query, Totalling what) {
        var question = questions.of(scope, query);
        return answer(searcher -> query.words().isBlank()
                ? known.of(searcher, question, what)
                : KnownTotals.count(searcher, question, what));
    }

    @Override
    public List<Suggestion> suggest(Scope scope, Query query) {
        if (query.words().isBlank()) {
            return List.of();
        }
        var question = questions.of(scope, query);
        return answer(searcher -> {
            var stored = searcher.storedFields();
            var suggestions = new ArrayList<Suggestion>();
            for (ScoreDoc each : searcher.search(question, query.size(), Orders.BEST_FIRST).scoreDocs) {
                var document = stored.document(each.doc, SUGGESTED);
                var key = RecordKey.parse(document.get(Fields.KEY));
                suggestions.add(new Suggestion(key.kind(), key.id(), label(document), Documents.path(document)));
            }
            return suggestions;
        });
    }

    private static String label(Document document) {
        var label = document.get(Fields.LABEL);
        return label == null ? "" : label;
    }

    @Override
    public void each(Scope scope, Query query, Consumer<Hit> sink) {
        var question = questions.of(scope, query);
        var order = Orders.of(query);
        thread.read(searcher -> {
            long handed = 0;
            var stored = searcher.storedFields();
            var page = searcher.search(question, EXPORT_PAGE, order).scoreDocs;
            while (page.length > 0) {
                for (ScoreDoc each : page) {
                    sink.accept(Documents.read(stored.document(each.doc), Highlights.NONE));
                }
                handed += page.length;
                page = searcher.searchAfter(page[page.length - 1], question, EXPORT_PAGE, order).scoreDocs;
            }
            return handed;
        });
    }

    @Override
    public Generation changed(Map<String, ? extends Collection<String>> ids) {
        if (ids.values().stream().mapToInt(Collection::size).sum() >= VERY_MANY && thread.isRunning()) {
            return thread.renew();
        }
        return queue.add(ids.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(it -> new RecordKey(kind.getKey(), it)))
                .toList());
    }

    @Override
    public boolean await(Generation generation, Duration atMost) {
        return queue.await(generation, atMost);
    }

    @Override
    public void expunge() {
        thread.expunge();
    }

    @Override
    public void rebuild() {
        thread.rebuild();
    }

    @Override
    public void start() {
        thread.start();
        WarmUp.ask(this, thread.read(WarmUp::questions));
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
