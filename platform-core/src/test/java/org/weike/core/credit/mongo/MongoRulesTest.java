package org.weike.core.credit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.TestPlatform;
import org.weike.core.credit.CreditStories;
import org.weike.core.credit.Norms;
import org.weike.core.credit.RuleChange;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleDraft;
import org.weike.core.credit.RuleDraftId;
import org.weike.core.credit.RuleDrafts;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSets;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.EditConflict;

@SpringBootTest(classes = TestPlatform.class)
class MongoRulesTest {

    private static final Actor PLATFORM = new Actor.Platform("test");
    private static final RuleForm FORM = RuleForm.of(CreditStories.rules());

    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final RuleDesk desk;
    private final MongoOperations mongo;

    @Autowired
    MongoRulesTest(RuleSets ruleSets, RuleDrafts drafts, RuleDesk desk, MongoOperations mongo) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.desk = desk;
        this.mongo = mongo;
    }

    @Test
    void decidesByAVersionFromTheMomentItIsWritten() {
        var day = LocalDate.of(2098, 1, 1);
        var atNoon = Instant.parse("2098-01-01T04:00:00Z");
        assertThat(ruleSets.inForceAt(atNoon).id())
                .isEqualTo(CreditStories.rules().id());
        var draft = desk.begin(PLATFORM, FORM.forSet("mongo-rules")).orElseThrow();

        var done = (RuleChange.Done) desk.putInForce(PLATFORM, draft.id(), 1, day);

        assertThat(ruleSets.inForceAt(atNoon)).isEqualTo(done.version());
        assertThat(ruleSets.find(done.version().id())).contains(done.version());
        assertThat(ruleSets.all()).contains(done.version(), CreditStories.rules());
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> ruleSets.add(done.version()));
        mongo.getCollection("rule-sets").deleteOne(new Document("_id", "mongo-rules:1"));
    }

    @Test
    void keepsDraftsAsTheyAreAndGuardsTheirRevisions() {
        var draft = new RuleDraft(new RuleDraftId("d1"), FORM, 1, TestPlatform.MONDAY_AT_NINE);
        var second = new RuleDraft(draft.id(), FORM.forSet("Whatever it is"), 2, TestPlatform.MONDAY_AT_NINE);
        drafts.add(draft);

        assertThat(drafts.find(draft.id())).contains(draft);
        drafts.replace(second);
        assertThat(drafts.all()).contains(second).doesNotContain(draft);
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> drafts.replace(second));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> drafts.remove(draft));
        drafts.remove(second);
        assertThat(drafts.find(draft.id())).isEmpty();
    }

    @Test
    void shipsTheRulesOfAnotherCityAsAnExampleThatCouldBePutInForce() {
        var example = ruleSets.examples().getFirst();

        assertThat(example.set()).isEqualTo("another-city");
        assertThat(desk.check(PLATFORM, example)).isEmpty();
        assertThat(example.norms().joining()).isEqualTo(Norms.Joining.BY_DAY);
        assertThat(example.ceilings()).extracting(RuleSet.Ceiling::most).containsExactly(CreditHours.of("30"));
    }
}
