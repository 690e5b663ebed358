package org.weike.core.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text is taken apart: running text into Chinese words, names into single characters in their order. */
final class Texts extends DelegatingAnalyzerWrapper {

    private static final int LONGEST_TERM = 1_000;

    private final Analyzer words = new SmartChineseAnalyzer();
    private final Analyzer parts = new Characters();

    Texts() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return Fields.holdsParts(field) ? parts : words;
    }

    @Override
    public void close() {
        super.close();
        words.close();
        parts.close();
    }

    /** The words that running text is taken apart into. */
    List<String> words(String text) {
        try (var stream = words.tokenStream("", text)) {
            var found = new ArrayList<String>();
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
            return found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Full and half width, upper and lower case are the same to somebody who types. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** A value as a term of the index, which has a longest size. */
    static String term(String value) {
        return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
    }

    /** Every character is a term, so that a phrase of them is any part of a name. */
    private static final class Characters extends Analyzer {

        private static final int GAP_BETWEEN_VALUES = 100;

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new NGramTokenizer(1, 1));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP_BETWEEN_VALUES;
        }
    }
}
