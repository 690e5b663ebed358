package org.weike.core.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.weike.core.MovableClock;
import org.weike.core.organization.Organization;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.TreeChange;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;

/** An office that imports files and edits by hand what they brought, for tests of imports under attack. */
final class ImportOffice {

    static final Actor.Platform PLATFORM = new Actor.Platform("test");

    private static final Duration LONG_SILENCE = Duration.ofMinutes(5);

    private final RosterImportDesk desk;
    private final BatchBook book;
    private final BatchWorker worker;
    private final OrganizationDesk organizations;
    private final OrganizationDirectory directory;
    private final RosterDesk roster;
    private final People people;
    private final MongoOperations mongo;
    private final MovableClock clock;
    private final ImportsAtWork atWork;

    ImportOffice(BeanFactory platform) {
        desk = platform.getBean(RosterImportDesk.class);
        book = platform.getBean(BatchBook.class);
        worker = platform.getBean(BatchWorker.class);
        organizations = platform.getBean(OrganizationDesk.class);
        directory = platform.getBean(OrganizationDirectory.class);
        roster = platform.getBean(RosterDesk.class);
        people = platform.getBean(People.class);
        mongo = platform.getBean(MongoOperations.class);
        clock = platform.getBean(MovableClock.class);
        atWork = ImportsAtWork.of(platform);
    }

    static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    OrganizationId node(Kind kind, String name, @Nullable OrganizationId parent) {
        return ((TreeChange.Done) organizations.add(PLATFORM, kind, name, parent, null))
                .organization()
                .id();
    }

    void move(OrganizationId node, OrganizationId parent) {
        Organization before = organization(node);
        done(organizations.move(PLATFORM, node, before.rev(), parent));
    }

    void rename(OrganizationId node, String name) {
        done(organizations.rename(PLATFORM, node, organization(node).rev(), name));
    }

    private static void done(TreeChange change) {
        if (!(change instanceof TreeChange.Done)) {
            throw new IllegalStateException("not done: " + change);
        }
    }

    Organization organization(OrganizationId node) {
        return directory.get().find(node).orElseThrow();
    }

    void add(String number, String name, OrganizationId home) {
        roster.add(
                PLATFORM,
                home,
                PersonForm.of(name, new StaffNumber(number)),
                Status.of(Status.Standing.FULL, clock.instant()));
    }

    void rewrite(String number, String name) {
        clock.advance(Duration.ofSeconds(1));
        Person before = person(number);
        roster.correct(PLATFORM, before.id(), before.rev(), PersonForm.of(name, before.staffNumber()));
    }

    Person person(String number) {
        return people.findByStaffNumber(new StaffNumber(number)).orElseThrow();
    }

    boolean knows(String number) {
        return people.findByStaffNumber(new StaffNumber(number)).isPresent();
    }

    Batch uploaded(OrganizationId node, byte[] file) {
        try {
            return ((Uploaded.Accepted) desk.upload(PLATFORM, node, "名册", new ByteArrayInputStream(file))).batch();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Batch previewed(OrganizationId node, byte[] file) {
        return finished(desk.preview(PLATFORM, uploaded(node, file).id()));
    }

    Batch committed(Batch batch) {
        clock.advance(Duration.ofSeconds(1));
        return finished(desk.commit(PLATFORM, batch.id()));
    }

    Batch undone(Batch batch) {
        clock.advance(Duration.ofSeconds(1));
        return finished(desk.undo(PLATFORM, batch.id()));
    }

    Batch finished(Batch batch) {
        atWork.finish();
        return desk.open(PLATFORM, batch.id());
    }

    /** The import as a process left it that was killed when so many pages were done, taken up by the next. */
    Batch takenUpAgain(Batch batch, Stage stage, int done) {
        book.change(batch.id(), (now, at) -> now.going(now.progress().having(stage, done, at), at));
        clock.advance(LONG_SILENCE);
        worker.lookAfter();
        return finished(batch);
    }

    List<String> leftOut(Batch batch) {
        return desk.leftOut(PLATFORM, batch.id()).stream()
                .map(PlannedRow::label)
                .toList();
    }

    List<PlannedRow> rows(Batch batch) {
        return desk.rows(PLATFORM, batch.id(), null, 0, 500).rows().stream()
                .map(RowSeen::row)
                .toList();
    }

    /** Tree and people as they are stored, byte for byte. */
    Map<String, RawBsonDocument> stored() {
        var all = new TreeMap<String, RawBsonDocument>();
        for (String name : List.of("organizations", "people")) {
            mongo.getCollection(name)
                    .withDocumentClass(RawBsonDocument.class)
                    .find()
                    .forEach(it -> all.put(name + it.getString("_id").getValue(), it));
        }
        return all;
    }
}
