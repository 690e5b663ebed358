package org.weike.core.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
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

    private Documents() {}

    static Document write(SearchRecord found) {
        var document = new Document();
        var key = new RecordKey(found.kind(), found.id()).toString();
        document.add(new StringField(Fields.KEY, key, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(key)));
        document.add(new StringField(Fields.KIND, found.kind(), Field.Store.NO));
        for (OrganizationId node : found.path()) {
            document.add(new StringField(Fields.PATH, node.value(), Field.Store.YES));
        }
        for (SearchField field : found.fields()) {
            write(document, found.kind(), field);
        }
        return document;
    }

    private static void write(Document document, String kind, SearchField field) {
        var name = Fields.of(kind, field.name());
        switch (field) {
            case SearchField.Words it ->
                document.add(new TextField(Fields.words(kind), Texts.normalized(it.text()), Field.Store.NO));
            case SearchField.Name it -> {
                addWord(document, name, it.value());
                document.add(new TextField(Fields.parts(kind), Texts.normalized(it.value()), Field.Store.NO));
            }
            case SearchField.Code it -> {
                addWord(document, name, it.value());
                var typed = Texts.term(Texts.normalized(it.value()));
                document.add(new StringField(Fields.codes(kind), typed, Field.Store.NO));
            }
            case SearchField.Word it -> addWord(document, name, it.value());
            case SearchField.Number it -> document.add(new LongField(name, it.value(), Field.Store.YES));
            case SearchField.Shown it -> document.add(new StoredField(name, it.value()));
        }
    }

    private static void addWord(Document document, String name, String value) {
        document.add(new KeywordField(name, Texts.term(value), Field.Store.NO));
        document.add(new StoredField(name, value));
    }

    static Hit read(Document document) {
        var key = RecordKey.parse(document.get(Fields.KEY));
        int prefix = Fields.of(key.kind(), "").length();
        Map<String, List<String>> texts = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        for (IndexableField field : document) {
            if (field.name().equals(Fields.KEY) || field.name().equals(Fields.PATH)) {
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
        return new Hit(key.kind(), key.id(), path(document), texts, numbers);
    }

    static List<OrganizationId> path(Document document) {
        return List.of(document.getValues(Fields.PATH)).stream()
                .map(OrganizationId::new)
                .toList();
    }
}
