package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.weike.core.search.Passage;
import org.weike.core.search.SearchField;

/** Keeps the texts of a record beside its other fields, and shows the pieces of them that answer a question. */
final class Passages {

    private static final char BETWEEN = '\t';
    private static final int MOST = 5;

    private Passages() {}

    static void keep(Document document, SearchField.Words words) {
        document.add(new StoredField(Fields.TEXT, words.name() + BETWEEN + words.text()));
    }

    static void keep(Document document, SearchField.Spoken spoken) {
        document.add(new StoredField(
                Fields.SPOKEN,
                spoken.name() + BETWEEN + spoken.place() + BETWEEN + spoken.milliseconds() + BETWEEN + spoken.text()));
    }

    /** The name first, then what is spoken, then what is written; as many as a list shows. */
    static List<Passage> of(Document document, Highlights highlights) {
        var passages = new ArrayList<Passage>();
        for (String kept : document.getValues(Fields.LABEL)) {
            highlights.whole(kept).ifPresent(it -> passages.add(new Passage("", it.text(), it.marks(), null)));
        }
        for (String kept : document.getValues(Fields.SPOKEN)) {
            spoken(kept, highlights).ifPresent(passages::add);
        }
        for (String kept : document.getValues(Fields.TEXT)) {
            var parts = kept.split("\t", 2);
            highlights
                    .fragment(parts[1])
                    .ifPresent(it -> passages.add(new Passage(parts[0], it.text(), it.marks(), null)));
        }
        return passages.stream().limit(MOST).toList();
    }

    private static Optional<Passage> spoken(String kept, Highlights highlights) {
        var parts = kept.split("\t", 4);
        return highlights
                .whole(parts[3])
                .map(it -> new Passage(
                        parts[0], it.text(), it.marks(), new Passage.Jump(parts[1], Long.parseLong(parts[2]))));
    }
}
