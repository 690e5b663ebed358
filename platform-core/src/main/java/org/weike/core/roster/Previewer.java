package org.weike.core.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.weike.core.mail.AddressProposals;
import org.weike.core.mail.AddressSafe;
import org.weike.core.organization.Census;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.roster.SheetMapping.Subject;
import org.weike.core.roster.table.FileProblem;
import org.weike.core.roster.table.FileRefused;
import org.weike.core.roster.table.Table;
import org.weike.core.roster.table.TableFormats;
import org.weike.core.storage.WriteBehind;

/** Plans every row of an import and keeps the plan page by page; writes nothing else. */
@Component
final class Previewer {

    private static final int TOLD_EVERY = 10;

    private final BatchBook book;
    private final BatchPages pages;
    private final BatchFiles files;
    private final Memories memories;
    private final TableFormats formats;
    private final OrganizationDirectory directory;
    private final Census census;
    private final PersonDraft.Safes safes;
    private final AddressProposals addresses;
    private final Clock clock;

    Previewer(
            BatchBook book,
            BatchPages pages,
            BatchFiles files,
            Memories memories,
            TableFormats formats,
            OrganizationDirectory directory,
            Census census,
            NumberSafe numbers,
            AddressSafe mails,
            AddressProposals addresses,
            Clock clock) {
        this.book = book;
        this.pages = pages;
        this.files = files;
        this.memories = memories;
        this.formats = formats;
        this.directory = directory;
        this.census = census;
        this.safes = new PersonDraft.Safes(numbers, mails);
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Plans the import from its first row, whatever an interrupted run left. */
    void run(Batch batch) {
        pages.clear(batch.id());
        byte[] file = files.find(batch.id()).orElseThrow(() -> new FileRefused(FileProblem.EMPTY));
        Table table = formats.of(file).open(file);
        directory.refresh();
        var ground = new Ground(batch.node(), directory.get(), memories.find(batch.node()), marks(), clock.instant());
        Batch end;
        try (var sink = new PageSink(batch.id())) {
            plan(batch, table, ground, sink);
            end = book.changeIn(
                    Stage.PREVIEWING, batch.id(), (now, at) -> now.asked() ? now : Progress.previewed(sink.tallies));
        }
        if (end.isAskedToStop()) {
            throw giveUp(batch.id());
        }
    }

    private void plan(Batch batch, Table table, Ground ground, PageSink sink) {
        var questions = new Questions(ground);
        var organizations = new OrganizationPlanner(ground, questions);
        each(batch, table, Subject.ORGANIZATIONS, organizations::take);
        organizations.plan().forEach(sink::take);
        var homes = new Homes(ground, questions, organizations.ready(), organizations.notReady());
        try (var people = new PeoplePlanner(ground, homes, census, safes, addresses)) {
            var waiting = new ArrayList<RowValues>(RowPage.ROWS);
            each(batch, table, Subject.PEOPLE, row -> {
                waiting.add(row);
                if (waiting.size() == RowPage.ROWS) {
                    people.take(waiting).forEach(sink::take);
                    waiting.clear();
                }
            });
            people.take(waiting).forEach(sink::take);
            people.end().forEach(sink::take);
        }
        sink.end();
        pages.write(batch.id(), questions.all());
    }

    private GivenUp giveUp(BatchId batch) {
        book.change(batch, (now, at) -> now.stage() == Stage.PREVIEWING ? now.dropped(at) : now);
        return new GivenUp();
    }

    private Map<String, int[]> marks() {
        var found = new HashMap<String, int[]>();
        pages.eachMark(page -> page.marks().forEach(it -> found.put(it.id(), it.toArray())));
        return found;
    }

    private static void each(Batch batch, Table table, Subject subject, Consumer<RowValues> sink) {
        for (SheetMapping mapping : batch.sheets()) {
            if (mapping.subject() == subject) {
                table.read(mapping.sheet(), row -> {
                    if (row.number() >= mapping.firstRow()) {
                        var values = new RowValues(mapping, row);
                        if (!values.isEmpty()) {
                            sink.accept(values);
                        }
                    }
                    return true;
                });
            }
        }
    }

    /** Whoever gives a preview up is not kept waiting for its end. */
    static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    /** Gathers rows to pages, and tells from time to time how far it is. */
    private final class PageSink implements AutoCloseable {

        private final BatchId batch;
        private final List<PlannedRow> rows = new ArrayList<>(RowPage.ROWS);
        private final List<Tally> tallies = new ArrayList<>();
        private final WriteBehind writing = new WriteBehind("weike-roster-pages");

        PageSink(BatchId batch) {
            this.batch = batch;
        }

        void take(PlannedRow row) {
            rows.add(row);
            if (rows.size() == RowPage.ROWS) {
                flush();
            }
        }

        void flush() {
            if (rows.isEmpty()) {
                return;
            }
            var page = new RowPage(RowPage.id(batch, tallies.size()), rows);
            writing.write(() -> pages.write(page));
            tallies.add(Tally.of(rows));
            rows.clear();
            if (tallies.size() % TOLD_EVERY == 0) {
                tell();
            }
        }

        private void tell() {
            writing.settle();
            if (book.changeIn(Stage.PREVIEWING, batch, (now, at) -> now.planned(tallies, at))
                    .isAskedToStop()) {
                throw giveUp(batch);
            }
        }

        /** Returns when every row is written. */
        void end() {
            flush();
            writing.settle();
        }

        @Override
        public void close() {
            writing.close();
        }
    }
}
