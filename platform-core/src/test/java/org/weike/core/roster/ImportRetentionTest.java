package org.weike.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weike.core.roster.ImportOffice.PLATFORM;
import static org.weike.core.roster.ImportOffice.csv;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.weike.core.MovableClock;
import org.weike.core.TestPlatform;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.storage.RetentionSettings;

/** What imports hold of people goes when its time is over. */
@SpringBootTest(classes = {TestPlatform.class, ReadBatches.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ImportRetentionTest {

    private static final String FIRST = "姓名,工号,手机,所在支部";

    @Autowired
    private BeanFactory platform;

    @Autowired
    private RosterImportDesk desk;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private KeptImports keptImports;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReadBatches read;

    private ImportOffice office;
    private OrganizationId province;

    @BeforeEach
    void found() {
        office = new ImportOffice(platform);
        province = office.node(Kind.PROVINCE, "示范省", null);
        office.node(Kind.BRANCH, "商贸支部", province);
    }

    private Batch imported() {
        office.committed(office.previewed(province, csv(FIRST, "慕容雪莲,A1,13900000001,商贸支部")));
        return office.committed(office.previewed(province, csv(FIRST, "慕容雪莲花,A1,13900000002,商贸支部", "欧阳,A2,,没有的")));
    }

    /** Where a name stands among all that imports keep. */
    private List<String> collectionsNaming(String name) {
        return mongo.getCollectionNames().stream()
                .filter(it -> it.startsWith("roster") || it.startsWith("audit"))
                .filter(it -> mongo.getCollection(it).find().into(new ArrayList<Document>()).stream()
                        .anyMatch(document -> document.toString().contains(name)))
                .toList();
    }

    @Test
    void removesFileRowsAndWhatTheyReplacedAfterTheirTime() {
        imported();
        assertThat(collectionsNaming("慕容雪莲")).isNotEmpty();
        clock.advance(Duration.ofDays(31));

        kept.removeOver(clock.instant(), 10);

        assertThat(collectionsNaming("慕容雪莲")).isEmpty();
        for (String name : List.of("rosterFiles", "rosterPages", "rosterCommitted", "rosterQuestions")) {
            assertThat(mongo.getCollection(name).countDocuments()).as(name).isZero();
        }
        assertThat(desk.recent(PLATFORM, province)).hasSize(2).allSatisfy(it -> {
            assertThat(it.isKept()).isFalse();
            assertThat(it.stage()).isEqualTo(Stage.COMMITTED);
            assertThat(it.file().name()).isEmpty();
            assertThat(it.goneBecause()).contains(new Batch.Emptied(Batch.Why.OVER, clock.instant()));
        });
    }

    @Test
    void undoesAndHandsBackNothingAfterThat() {
        Batch batch = imported();
        clock.advance(Duration.ofDays(31));
        kept.removeOver(clock.instant(), 10);
        var before = office.stored();

        assertThatThrownBy(() -> desk.undo(PLATFORM, batch.id())).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> desk.annotate(PLATFORM, batch.id(), new PlainNotes(), OutputStream.nullOutputStream()))
                .isInstanceOf(OutOfReach.class);

        assertThat(office.rows(batch)).isEmpty();
        assertThat(office.stored()).isEqualTo(before);
    }

    @Test
    void keepsWhatIsStillWorkedWith() {
        Batch batch = office.previewed(province, csv(FIRST, "慕容雪莲,A1,,商贸支部"));
        clock.advance(Duration.ofDays(20));
        office.committed(batch);
        clock.advance(Duration.ofDays(20));

        kept.removeOver(clock.instant(), 10);

        assertThat(office.undone(batch).stage()).isEqualTo(Stage.UNDONE);
    }

    @Test
    void keepsWhatIsThereForAsLongAsIsSaidNow() {
        imported();
        var usual = RetentionSettings.USUAL;
        var shorter = new RetentionSettings(
                usual.looks(),
                usual.sendLog(),
                usual.askedMinutes(),
                Duration.ofDays(2),
                usual.imports(),
                usual.strangers());
        clock.advance(Duration.ofDays(3));

        kept.removeOver(clock.instant(), 10);
        assertThat(collectionsNaming("慕容雪莲")).isNotEmpty();
        new KeptFiles(worker, shorter).removeOver(clock.instant(), 10);

        assertThat(collectionsNaming("慕容雪莲")).isEmpty();
    }

    @Test
    void removesWhatWasDroppedAtOnce() {
        Batch batch = office.previewed(province, csv(FIRST, "慕容雪莲,A1,,商贸支部"));
        desk.cancel(PLATFORM, batch.id());

        worker.lookAfter();

        assertThat(collectionsNaming("慕容雪莲")).isEmpty();
        assertThat(desk.open(PLATFORM, batch.id()).goneBecause().map(Batch.Emptied::why))
                .contains(Batch.Why.GIVEN_UP);
    }

    @Test
    void looksForWhatWasDroppedAmongNoOthers() {
        imported();
        read.clear();

        worker.lookAfter();

        assertThat(read.all()).isEmpty();
    }

    @Test
    void forgetsInTheEndThatThereWasAnImport() {
        imported();
        clock.advance(Duration.ofDays(31));
        kept.removeOver(clock.instant(), 10);
        clock.advance(Duration.ofDays(1094));
        assertThat(keptImports.removeOver(clock.instant(), 10).removed()).isZero();
        clock.advance(Duration.ofDays(2));

        assertThat(keptImports.removeOver(clock.instant(), 1).removed()).isOne();
        assertThat(keptImports.removeOver(clock.instant(), 10).removed()).isOne();
        assertThat(desk.recent(PLATFORM, province)).isEmpty();
    }
}
