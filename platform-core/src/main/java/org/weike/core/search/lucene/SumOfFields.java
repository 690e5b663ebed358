package org.weike.core.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/** The sum of some number fields of a record, to sort by; a field that a record does not have counts 0. */
final class SumOfFields extends LongValuesSource {

    private final List<String> fields;

    /** Takes the fields by their names in Lucene. */
    SumOfFields(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    @Override
    public LongValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        var values = new SortedNumericDocValues[fields.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = DocValues.getSortedNumeric(context.reader(), fields.get(at));
        }
        return new Sums(values);
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return DocValues.isCacheable(context, fields.toArray(String[]::new));
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SumOfFields sum && fields.equals(sum.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "sum of " + fields;
    }

    /** The sums of one segment. */
    private static final class Sums extends LongValues {

        private final SortedNumericDocValues[] values;
        private long sum;

        Sums(SortedNumericDocValues[] values) {
            this.values = values;
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
            sum = 0;
            for (SortedNumericDocValues each : values) {
                sum += each.advanceExact(document) ? each.nextValue() : 0;
            }
            return true;
        }

        @Override
        public long longValue() {
            return sum;
        }
    }
}
