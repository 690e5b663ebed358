package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.TestPlatform;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.PersonId;

@SpringBootTest(classes = TestPlatform.class)
class StorageConfigurationTest {

    private static final Grant GRANT = new Grant(new PersonId("li-na"), CreditHours.of("0.25"));

    @Autowired
    private MongoOperations mongo;

    @Test
    void readsBackWhatItStored() {
        mongo.insert(GRANT, "grants-read");

        assertThat(mongo.findById(GRANT.id(), Grant.class, "grants-read")).isEqualTo(GRANT);
    }

    @Test
    void storesIdentifiersAsTextAndHoursAsHundredths() {
        mongo.insert(GRANT, "grants-stored");

        assertThat(mongo.findById("li-na", Document.class, "grants-stored"))
                .isEqualTo(new Document("_id", "li-na").append("hours", 25L));
    }

    record Grant(PersonId id, CreditHours hours) {}
}
