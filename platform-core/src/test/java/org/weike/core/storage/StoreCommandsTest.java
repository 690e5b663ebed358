package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.TestPlatform;

@SpringBootTest(classes = TestPlatform.class)
class StoreCommandsTest {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Sweeps sweeps;

    @Test
    void failsWhatThePageDoesNotList() {
        var lessons = mongo.getCollection("lessons");

        assertThatThrownBy(() -> lessons.find(new Document("$where", "true")).first())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("$where");
        assertThatThrownBy(() -> mongo.executeCommand(new Document("collStats", "lessons")))
                .hasMessageContaining("collStats");
    }

    @Test
    void sweepsOverAWholeCollectionInTheOrderOfIds() {
        mongo.insert(List.of(new Document("_id", "b"), new Document("_id", "a"), new Document("_id", "c")), "swept");
        var seen = new ArrayList<String>();

        sweeps.forEach("swept", Document.class, it -> seen.add(it.getString("_id")));

        assertThat(seen).containsExactly("a", "b", "c");
    }
}
