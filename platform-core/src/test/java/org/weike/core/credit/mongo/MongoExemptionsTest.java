package org.weike.core.credit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.weike.core.TestPlatform;
import org.weike.core.credit.CreditStories;
import org.weike.core.credit.Exemptions;
import org.weike.core.credit.PersonExemptions;
import org.weike.core.shared.EditConflict;

@SpringBootTest(classes = TestPlatform.class)
class MongoExemptionsTest {

    private final Exemptions exemptions;

    @Autowired
    MongoExemptionsTest(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Test
    void keepsExemptionsAsTheyAreAndGuardsTheirRevision() {
        var story = CreditStories.exemptions("exempt-person");
        story.forEach(exemptions::put);

        assertThat(exemptions.find(story.getFirst().id())).contains(story.getLast());
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> exemptions.put(story.getFirst()));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> exemptions.put(story.getLast()));
    }

    @Test
    void handsOverWhatChanged() {
        var story = CreditStories.exemptions("exempt-later");
        story.forEach(exemptions::put);
        var changed = new ArrayList<PersonExemptions>();

        exemptions.changedSince(story.getLast().changed(), changed::add);
        assertThat(changed).contains(story.getLast());
        changed.clear();
        exemptions.changedSince(story.getLast().changed().plusMillis(1), changed::add);
        assertThat(changed).doesNotContain(story.getLast());
    }
}
