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
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
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

    // Opens before and closes after everything that answers requests.
    private static final int EARLY = 0;

    private static final Scope EVERYWHERE = new Scope(true, Set.of());
    private static final List<String> COMMONLY_TYPED = List.of("", "张", "小明", "zhang", "wangx", "lm", "1", "s0001");
    private static final Set<String> SUGGESTED = Set.of(Fields.KEY, Fields.LABEL, Fields.PATH);
    private static final int WARM_ROUNDS = 5;
    private static final int WORTH_WARMING = 10_000;
    private static final int WARM_PAGE = 20;

    private final IndexThread thread;
    private final ChangeQueue queue;
    private final Questions questions;

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
        return thread.read(searcher -> {
            var facets = new HashMap<String, List<Found.Count>>();
            for (String field : query.facets()) {
                var counted = searcher.search(question, new GroupSums(query.kind(), field, List.of()));
                facets.put(field, counts(counted));
            }
            if (query.size() == 0) {
                return new Found(searcher.count(question), List.of(), facets);
            }
            int last = (int) Math.min(
                    (long) query.from() + query.size(),
                    Math.max(1, searcher.getIndexReader().maxDoc()));
            var top =
                    searcher.search(question, new TopFieldCollectorManager(Orders.of(query), last, Integer.MAX_VALUE));
            return new Found(top.totalHits.value(), hits(searcher, top.scoreDocs, query.from(), highlights), facets);
        });
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
    public Totals total(Scope scope, Query query, String groupBy, List<String> sums) {
        return sum(scope, query, groupBy, sums);
    }

    @Override
    public Totals total(Scope scope, Query query, List<String> sums) {
        return sum(scope, query, null, sums);
    }

    private Totals sum(Scope scope, Query query, @Nullable String groupBy, List<String> sums) {
        var question = questions.of(scope, query);
        return thread.read(searcher -> searcher.search(question, new GroupSums(query.kind(), groupBy, sums)));
    }

    @Override
    public Map<String, Long> count(Scope scope, Query query, String field, Collection<String> values) {
        var question = questions.of(scope, query);
        var counts = new ValueCounts(Fields.of(query.kind(), field), values);
        return thread.read(searcher -> searcher.search(question, counts));
    }

    @Override
    public List<Suggestion> suggest(Scope scope, Query query) {
        if (query.words().isBlank()) {
            return List.of();
        }
        var question = questions.of(scope, query);
        return thread.read(searcher -> {
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
    public Generation changed(String kind, Collection<String> ids) {
        return queue.add(ids.stream().map(it -> new RecordKey(kind, it)).toList());
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
        warmUp();
    }

    /** Asks what people ask, so that the first one who does need not wait for the code and the files to be read in. */
    private void warmUp() {
        if (thread.read(searcher -> searcher.getIndexReader().numDocs()) < WORTH_WARMING) {
            return;
        }
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (String typed : COMMONLY_TYPED) {
                for (String kind : thread.kinds()) {
                    var question = Query.of(kind).matching(typed).page(0, WARM_PAGE);
                    find(EVERYWHERE, question);
                    suggest(EVERYWHERE, question);
                }
            }
        }
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
