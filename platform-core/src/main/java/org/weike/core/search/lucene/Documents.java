package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.weike.core.search.Hit;
import org.weike.core.search.SearchField;
import org.weike.core.search.SearchRecord;
import org.weike.core.shared.OrganizationId;

/** Turns records into Lucene documents and back. */
final class Documents {

    private static final Set<String> OWN = Set.of(Fields.KEY, Fields.PATH, Fields.LABEL, Fields.TEXT, Fields.SPOKEN);

    private Documents() {}

    static Document write(SearchRecord found) {
        var document = new Document();
        var key = new RecordKey(found.kind(), found.id()).toString();
        document.add(new StringField(Fields.KEY, key, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
        document.add(new StringField(Fields.KIND, found.kind(), Field.Store.NO));
        for (OrganizationId node : found.path()) {
            document.add(new StringField(Fields.PATH, node.value(), Field.Store.YES));
            document.add(new SortedSetDocValuesField(Fields.PATH, new BytesRef(node.value())));
        }
        var beginnings = new Beginnings();
        for (SearchField field : found.fields()) {
            write(document, found.kind(), field, beginnings);
        }
        document.add(Terms.field(Fields.beginnings(found.kind()), beginnings.shortOnes()));
        document.add(Terms.field(Fields.codes(found.kind()), beginnings.whole()));
        return document;
    }

    private static void write(Document document, String kind, SearchField field, Beginnings beginnings) {
        var name = Fields.of(kind, field.name());
        switch (field) {
            case SearchField.Words it -> {
                document.add(new TextField(Fields.words(kind), Texts.normalized(it.text()), Field.Store.NO));
                Passages.keep(document, it);
            }
            case SearchField.Spoken it -> {
                document.add(new TextField(Fields.words(kind), Texts.normalized(it.text()), Field.Store.NO));
                Passages.keep(document, it);
            }
            case SearchField.Name it -> {
                addWord(document, name, it.value());
                var typed = Texts.normalized(it.value());
                document.add(new SortedSetDocValuesField(
                        Fields.reading(name), new BytesRef(Texts.term(Pinyin.inOrder(typed)))));
                document.add(new TextField(Fields.parts(kind), typed, Field.Store.NO));
                beginnings.addSpellings(typed);
                if (document.getField(Fields.LABEL) == null) {
                    document.add(new StoredField(Fields.LABEL, it.value()));
                }
            }
            case SearchField.Code it -> {
                addWord(document, name, it.value());
                beginnings.addCode(Texts.normalized(it.value()));
            }
            case SearchField.Word it -> addWord(document, name, it.value());
            case SearchField.Number it -> document.add(new LongField(name, it.value(), Field.Store.YES));
            case SearchField.Amount it -> {
                document.add(new SortedNumericDocValuesField(name, it.value()));
                document.add(new StoredField(name, it.value()));
            }
            case SearchField.Shown it -> document.add(new StoredField(name, it.value()));
        }
    }

    private static void addWord(Document document, String name, String value) {
        document.add(new KeywordField(name, Texts.term(value), Field.Store.NO));
        document.add(new StoredField(name, value));
    }

    static Hit read(Document document, Highlights highlights) {
        var key = RecordKey.parse(document.get(Fields.KEY));
        int prefix = Fields.of(key.kind(), "").length();
        Map<String, List<String>> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (IndexableField field : document) {
            if (OWN.contains(field.name())) {
                continue;
            }
            var name = field.name().substring(prefix);
            var number = field.numericValue();
            if (number != null) {
                numbers.put(name, number.longValue());
            } else {
                texts.computeIfAbsent(name, it -> new ArrayList<>()).add(field.stringValue());
            }
        }
        return new Hit(key.kind(), key.id(), path(document), texts, numbers, Passages.of(document, highlights));
    }

    static List<OrganizationId> path(Document document) {
        return List.of(document.getValues(Fields.PATH)).stream()
                .map(OrganizationId::new)
                .toList();
    }
}
