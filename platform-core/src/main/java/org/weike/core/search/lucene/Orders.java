package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.weike.core.search.Query;
import org.weike.core.search.Sort;

/** Turns the sorts of a query into an order that is total, so that pages neither overlap nor leave out. */
final class Orders {

    static final org.apache.lucene.search.Sort BEST_FIRST =
            new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, new SortField(Fields.KEY, SortField.Type.STRING));

    private Orders() {}

    static org.apache.lucene.search.Sort of(Query query) {
        var fields = new ArrayList<SortField>();
        query.sorts().forEach(it -> fields.add(of(query.kind(), it)));
        if (fields.isEmpty() && !query.words().isBlank()) {
            fields.add(SortField.FIELD_SCORE);
        }
        fields.add(new SortField(Fields.KEY, SortField.Type.STRING));
        return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
    }

    // A descending order is the ascending one reversed, missing values included: to stay last they start out first.
    private static SortField of(String kind, Sort sort) {
        var field = Fields.of(kind, sort.fields().getFirst());
        boolean descending = sort.descending();
        return switch (sort.kind()) {
            case WORD -> byWord(field, descending);
            case NAME -> byWord(Fields.reading(field), descending);
            case NUMBER ->
                LongField.newSortField(
                        field,
                        descending,
                        SortedNumericSelector.Type.MIN,
                        descending ? Long.MIN_VALUE : Long.MAX_VALUE);
            case SUM -> new SumOfFields(names(kind, sort.fields()), names(kind, sort.less())).getSortField(descending);
        };
    }

    private static SortField byWord(String field, boolean descending) {
        return KeywordField.newSortField(
                field,
                descending,
                SortedSetSelector.Type.MIN,
                descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
    }

    private static List<String> names(String kind, List<String> fields) {
        return fields.stream().map(it -> Fields.of(kind, it)).toList();
    }
}
