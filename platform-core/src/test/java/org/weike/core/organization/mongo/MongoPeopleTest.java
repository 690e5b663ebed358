package org.weike.core.organization.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.TestPlatform;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleContract;

@SpringBootTest(classes = TestPlatform.class)
class MongoPeopleTest extends PeopleContract {

    private final People people;
    private final MongoOperations mongo;

    @Autowired
    MongoPeopleTest(People people, MongoOperations mongo) {
        this.people = people;
        this.mongo = mongo;
    }

    @Override
    protected People people() {
        return people;
    }

    @Test
    void storesNoClassNames() {
        people.each(it -> {});

        assertThat(mongo.findAll(Document.class, "people"))
                .allSatisfy(it -> assertThat(it.toJson()).doesNotContain("org.weike"));
    }
}
