package org.weike.core.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/** The sum of some number fields of a record less others, to sort by; a field that a record does not have counts 0. */
final class SumOfFields extends LongValuesSource {

    private final List<String> fields;
    private final List<String> less;

    /** Takes the fields by their names in Lucene. */
    SumOfFields(List<String> fields, List<String> less) {
        this.fields = List.copyOf(fields);
        this.less = List.copyOf(less);
    }

    @Override
    public LongValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        return new Sums(values(context, fields), values(context, less));
    }

    private static SortedNumericDocValues[] values(LeafReaderContext context, List<String> fields) throws IOException {
        var values = new SortedNumericDocValues[fields.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = DocValues.getSortedNumeric(context.reader(), fields.get(at));
        }
        return values;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return DocValues.isCacheable(
                context, Stream.concat(fields.stream(), less.stream()).toArray(String[]::new));
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
        return other instanceof SumOfFields sum && fields.equals(sum.fields) && less.equals(sum.less);
    }

    @Override
    public int hashCode() {
        return 31 * fields.hashCode() + less.hashCode();
    }

    @Override
    public String toString() {
        return "sum of " + fields + " less " + less;
    }

    /** The sums of one segment. */
    private static final class Sums extends LongValues {

        private final SortedNumericDocValues[] values;
        private final SortedNumericDocValues[] less;
        private long sum;

        Sums(SortedNumericDocValues[] values, SortedNumericDocValues[] less) {
            this.values = values;
            this.less = less;
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
            sum = of(values, document) - of(less, document);
            return true;
        }

        private static long of(SortedNumericDocValues[] fields, int document) throws IOException {
            long sum = 0;
            for (SortedNumericDocValues each : fields) {
                sum += each.advanceExact(document) ? each.nextValue() : 0;
            }
            return sum;
        }

        @Override
        public long longValue() {
            return sum;
        }
    }
}
