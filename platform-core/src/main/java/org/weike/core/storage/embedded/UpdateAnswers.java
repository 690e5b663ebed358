package org.weike.core.storage.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** Makes one answer of those to the updates of one command, each with its place in it. */
final class UpdateAnswers {

    private static final String MATCHED = "n";
    private static final String MODIFIED = "nModified";
    private static final String ADDED = "upserted";
    private static final String FAILED = "writeErrors";

    private final List<Document> added = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int place;
    private int matched;
    private int modified;

    void add(Document answer) {
        matched += number(answer, MATCHED);
        modified += number(answer, MODIFIED);
        take(answer, ADDED, added);
        take(answer, FAILED, errors);
        place++;
    }

    boolean failed() {
        return !errors.isEmpty();
    }

    Document toDocument() {
        var answer = new Document(MATCHED, matched).append(MODIFIED, modified);
        if (!added.isEmpty()) {
            answer.append(ADDED, added);
        }
        if (!errors.isEmpty()) {
            answer.append(FAILED, errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    private static int number(Document answer, String name) {
        return ((Number) answer.getOrDefault(name, 0)).intValue();
    }

    private void take(Document answer, String name, List<Document> sink) {
        if (answer.get(name) instanceof Iterable<?> entries) {
            for (Object each : entries) {
                var entry = new Document((Document) each);
                entry.put("index", place);
                sink.add(entry);
            }
        }
    }
}
