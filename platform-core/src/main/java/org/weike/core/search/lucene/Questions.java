package org.weike.core.search.lucene;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.Scope;

/** Turns a scope and a query into one Lucene query; the only way to get one, so that the scope is part of each. */
final class Questions {

    // Space, and where Chinese is followed by Latin letters or the other way round.
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}]+|(?<=\\p{IsHan})(?=[a-z0-9])|(?<=[a-z0-9])(?=\\p{IsHan})");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST_TYPED = 200;
    private static final int MOST_WORDS = 16;
    private static final float PART_OF_NAME = 4;
    private static final float BEGINNING_OF_CODE = 8;

    private final Texts texts;
    private final QueryBuilder analyzed;
    private final Synonyms synonyms;

    Questions(Texts texts, Synonyms synonyms) {
        this.texts = texts;
        this.analyzed = new QueryBuilder(texts);
        this.synonyms = synonyms;
    }

    org.apache.lucene.search.Query of(Scope scope, Query query) {
        var all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(Fields.KIND, query.kind())), Occur.FILTER);
        all.add(within(scope), Occur.FILTER);
        query.filters().forEach(it -> all.add(of(query.kind(), it), Occur.FILTER));
        words(query.words()).forEach(it -> all.add(of(query.kind(), it), Occur.MUST));
        return all.build();
    }

    /** What the passages of a hit are marked by. */
    Highlights highlights(String typed) {
        var written = new HashSet<String>();
        var spelled = new HashSet<String>();
        words(typed).flatMap(it -> synonyms.variants(it).stream()).forEach(word -> {
            written.add(word);
            if (CHINESE.matcher(word).find()) {
                written.addAll(texts.words(word));
            } else {
                spelled.add(word);
            }
        });
        return new Highlights(written, spelled);
    }

    /** The single words that somebody typed, as many as are looked at. */
    private static Stream<String> words(String text) {
        // Cut again: one character may become eighteen when it is made normal.
        var normal = Texts.normalized(cut(text)).replace('ü', 'v');
        return BETWEEN.splitAsStream(cut(normal)).filter(it -> !it.isEmpty()).limit(MOST_WORDS);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TYPED ? text : text.substring(0, LONGEST_TYPED);
    }

    private static org.apache.lucene.search.Query within(Scope scope) {
        if (scope.everywhere()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (scope.isNowhere()) {
            return new MatchNoDocsQuery("out of every scope");
        }
        var nodes = scope.nodes().stream().map(OrganizationId::value).toList();
        return any(Fields.PATH, nodes);
    }

    private org.apache.lucene.search.Query of(String kind, String word) {
        var any = new BooleanQuery.Builder();
        synonyms.variants(word).forEach(it -> addText(any, kind, it));
        if (!CHINESE.matcher(word).find()) {
            any.add(new BoostQuery(beginning(kind, word), BEGINNING_OF_CODE), Occur.SHOULD);
        }
        return any.build();
    }

    private void addText(BooleanQuery.Builder any, String kind, String word) {
        var words = analyzed.createBooleanQuery(Fields.words(kind), word, Occur.MUST);
        if (words != null) {
            any.add(words, Occur.SHOULD);
        }
        var part = analyzed.createPhraseQuery(Fields.parts(kind), word);
        if (part != null) {
            any.add(new BoostQuery(part, PART_OF_NAME), Occur.SHOULD);
        }
    }

    private static org.apache.lucene.search.Query beginning(String kind, String word) {
        return word.length() <= Beginnings.LONGEST
                ? new TermQuery(new Term(Fields.beginnings(kind), word))
                : new PrefixQuery(new Term(Fields.codes(kind), word));
    }

    private static org.apache.lucene.search.Query of(String kind, Filter filter) {
        return switch (filter) {
            case Filter.In it -> any(Fields.of(kind, it.field()), it.values());
            case Filter.StartsWith it -> new PrefixQuery(new Term(Fields.of(kind, it.field()), it.beginning()));
            case Filter.Between it -> LongField.newRangeQuery(Fields.of(kind, it.field()), it.least(), it.most());
            case Filter.Below it ->
                new TermQuery(new Term(Fields.PATH, it.node().value()));
            case Filter.Ids it ->
                new TermInSetQuery(
                        Fields.KEY,
                        terms(it.ids().stream()
                                .map(id -> new RecordKey(kind, id).toString())
                                .toList()));
            case Filter.Not it ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(of(kind, it.filter()), Occur.MUST_NOT)
                        .build();
        };
    }

    /** One value is looked up where its records are listed; of many a set is made first. */
    private static org.apache.lucene.search.Query any(String field, Collection<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, Texts.term(values.iterator().next())))
                : new TermInSetQuery(field, terms(values));
    }

    private static List<BytesRef> terms(Collection<String> values) {
        return values.stream().map(Texts::term).map(BytesRef::new).toList();
    }
}
