package org.weike.core.search.lucene;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Terms that are indexed as they are, all in one field. */
final class Terms extends TokenStream {

    private static final FieldType PRESENCE = new FieldType();

    static {
        PRESENCE.setTokenized(true);
        PRESENCE.setOmitNorms(true);
        PRESENCE.setIndexOptions(IndexOptions.DOCS);
        PRESENCE.freeze();
    }

    private final Iterator<String> terms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    private Terms(Collection<String> terms) {
        this.terms = terms.iterator();
    }

    static Field field(String name, Collection<String> terms) {
        return new Field(name, new Terms(terms), PRESENCE);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!terms.hasNext()) {
            return false;
        }
        term.append(terms.next());
        return true;
    }
}
