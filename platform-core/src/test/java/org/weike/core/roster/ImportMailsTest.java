package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.TestPlatform;
import org.weike.core.mail.MailAddress;
import org.weike.core.mail.Mails;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.reminder.ReminderCard;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** An address in a roster is proposed for its person, who confirms it before anything is sent there. */
@SpringBootTest(classes = TestPlatform.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportMailsTest {

    private static final String TITLES = "姓名,工号,所在支部,身份,邮箱";
    private static final String ROW = "甲一,A1,商贸街区支部,正式党员,";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private ReminderDesk reminders;

    @Autowired
    private Mails mails;

    @Autowired
    private MongoOperations mongo;

    private ImportOffice office;
    private OrganizationId county;

    @BeforeEach
    void found() {
        office = new ImportOffice(platform);
        county =
                office.node(Kind.COUNTY, "城东区", office.node(Kind.CITY, "青禾市", office.node(Kind.PROVINCE, "示范省", null)));
        office.node(Kind.BRANCH, "商贸街区支部", county);
    }

    private Batch previewed(String address) {
        return office.previewed(county, csv(TITLES, ROW + address));
    }

    private Batch imported(String address) {
        return office.committed(previewed(address));
    }

    private List<Difference> differences(Batch batch) {
        return desk.rows(PLATFORM, batch.id(), null, 0, 100).rows().stream()
                .flatMap(it -> it.differences().stream())
                .toList();
    }

    private ReminderCard card() {
        return reminders.of(PLATFORM, office.person("A1").id());
    }

    private long wishes() {
        return mongo.getCollection("reminderWishes").countDocuments();
    }

    @Test
    void proposeTheAddressOfSomebodyNewAndWriteToNobody() {
        Batch batch = previewed("Jia@Example.cn");

        assertThat(differences(batch)).containsExactly(new Difference(Heading.MAIL, "", "j***@example.cn"));
        office.committed(batch);
        assertThat(card().proposed()).isEqualTo("j***@example.cn");
        assertThat(card().address()).isEmpty();
        assertThat(mails.to(office.person("A1").id())).isEmpty();
    }

    @Test
    void mailTheLinkWhenItsOwnerAsks() {
        imported("jia@example.cn");
        var own = office.person("A1").id();

        reminders.prove(Actor.of(own));

        assertThat(mails.to(own))
                .singleElement()
                .satisfies(it -> assertThat(it.id().kind()).isEqualTo("confirm"));
    }

    @Test
    void showAnotherAddressAndPutTheOneOfBeforeBack() {
        imported("jia@example.cn");
        var person = office.person("A1");

        Batch batch = previewed("yi@example.cn");
        assertThat(batch.tally().of(Action.UPDATE)).isEqualTo(1);
        assertThat(differences(batch))
                .containsExactly(new Difference(Heading.MAIL, "j***@example.cn", "y***@example.cn"));
        office.committed(batch);
        assertThat(card().proposed()).isEqualTo("y***@example.cn");
        assertThat(office.person("A1")).isEqualTo(person);

        office.undone(batch);
        assertThat(card().proposed()).isEqualTo("j***@example.cn");
    }

    @Test
    void leaveNothingBehindWhenTheImportIsTakenBack() {
        Batch batch = imported("jia@example.cn");

        office.undone(batch);

        assertThat(office.knows("A1")).isFalse();
        assertThat(wishes()).isZero();
    }

    @Test
    void changeNothingTheSecondTime() {
        imported("jia@example.cn");

        assertThat(previewed("jia@example.cn").tally().of(Action.SKIP)).isEqualTo(1);
        assertThat(previewed("").tally().of(Action.SKIP)).isEqualTo(1);
    }

    @Test
    void keepWhatItsOwnerSaidSince() {
        imported("jia@example.cn");
        var own = office.person("A1").id();
        reminders.reachAt(PLATFORM, own, new MailAddress("own@example.cn"));

        Batch batch = previewed("jia@example.cn");

        assertThat(office.rows(batch))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.problems()).containsExactly(new RowProblem(Heading.MAIL, Reason.KEPT, "")));
        assertThat(batch.tally().of(Action.SKIP)).isEqualTo(1);
    }

    @Test
    void listWhoConfirmedTheAddressBeforeTheUndo() {
        Batch batch = imported("jia@example.cn");
        reminders.reachAt(PLATFORM, office.person("A1").id(), new MailAddress("jia@example.cn"));

        office.undone(batch);

        assertThat(office.leftOut(batch)).containsExactly("甲一");
        assertThat(card().address()).isEqualTo("j***@example.cn");
    }

    @Test
    void sayWhatIsNoAddress() {
        assertThat(office.rows(previewed("jia@")))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.problems()).containsExactly(new RowProblem(Heading.MAIL, Reason.WRONG_FORM, "")));
    }

    @Test
    void goOnWhereAKilledProcessWas() {
        Batch batch = imported("jia@example.cn");

        office.takenUpAgain(batch, Stage.COMMITTING, 0);
        office.undone(batch);

        assertThat(wishes()).isZero();
        assertThat(office.knows("A1")).isFalse();
    }
}
