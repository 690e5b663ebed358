package org.weike.core.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.Scope;

/**
 * Asks what people ask, so that the first one who does need not wait for the code to be compiled and the files to be
 * read in: for names that are there, by a part of them, spelled or by initials, here and there in the tree.
 */
final class WarmUp {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int WORTH_IT = 10_000;
    private static final int SAMPLES = 400;
    private static final int PAGE = 20;
    private static final Set<String> SAMPLED = Set.of(Fields.KEY, Fields.LABEL, Fields.PATH);
    private static final Scope EVERYWHERE = new Scope(true, Set.of());

    private WarmUp() {}

    /** The questions for an index; none if it is too small to keep anybody waiting. */
    static List<Asked> questions(IndexSearcher searcher) throws IOException {
        var questions = new ArrayList<Asked>();
        int documents = searcher.getIndexReader().maxDoc();
        if (documents < WORTH_IT) {
            return questions;
        }
        var stored = searcher.storedFields();
        for (int sample = 0; sample < SAMPLES; sample++) {
            var document = stored.document((int) ((long) sample * documents / SAMPLES), SAMPLED);
            var label = document.get(Fields.LABEL);
            if (label != null && !label.isEmpty()) {
                var path = Documents.path(document);
                int depth = sample % (path.size() + 1);
                var scope = depth == path.size() ? EVERYWHERE : new Scope(false, Set.of(path.get(depth)));
                var kind = RecordKey.parse(document.get(Fields.KEY)).kind();
                questions.add(new Asked(kind, typed(label, sample), scope));
            }
        }
        return questions;
    }

    private static String typed(String label, int sample) {
        var name = Texts.normalized(label);
        var spelled = name.chars()
                .mapToObj(it -> Pinyin.readings((char) it))
                .filter(it -> !it.isEmpty())
                .map(List::getFirst)
                .toList();
        return switch (sample % 7) {
            case 0 -> "";
            case 1 -> name;
            case 2 -> name.substring(0, 1);
            case 3 -> name.substring(name.length() - 1);
            case 4 -> String.join("", spelled);
            case 5 -> spelled.stream().map(it -> it.substring(0, 1)).collect(Collectors.joining());
            default -> spelled.isEmpty() ? "1" : spelled.getFirst();
        };
    }

    /** Asks in as many threads as there are processors, until everything was asked often enough or time is up. */
    static void ask(Search search, List<Asked> questions) {
        if (questions.isEmpty()) {
            return;
        }
        int askers = Runtime.getRuntime().availableProcessors();
        long end = System.nanoTime() + LONGEST.toNanos();
        var next = new AtomicInteger();
        Callable<Void> asker = () -> {
            while (System.nanoTime() < end) {
                questions.get(next.getAndIncrement() % questions.size()).ask(search);
            }
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(askers)) {
            // An index that cannot be read is mended by whoever reads it, and is no reason not to start.
            pool.invokeAll(Collections.nCopies(askers, asker));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What somebody types who looks for records of a kind within a scope. */
    record Asked(String kind, String typed, Scope scope) {

        void ask(Search search) {
            var question = Query.of(kind).matching(typed).page(0, PAGE);
            search.find(scope, question);
            if (typed.length() == 1) {
                search.suggest(scope, question);
            }
        }
    }
}
