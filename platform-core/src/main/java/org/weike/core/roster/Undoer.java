package org.weike.core.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditTrail;
import org.weike.core.mail.AddressProposals;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Registrar;
import org.weike.core.organization.Snapshot;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.search.Search;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Takes a whole import back: what it created goes, what it changed is as before, byte for byte. */
@Component
final class Undoer {

    private static final Duration SHOWN = Duration.ofMinutes(10);

    private final BatchBook book;
    private final BatchPages pages;
    private final Registrar registrar;
    private final OrganizationDirectory directory;
    private final PersonTies ties;
    private final AddressProposals addresses;
    private final Search search;
    private final AuditTrail trail;

    Undoer(
            BatchBook book,
            BatchPages pages,
            Registrar registrar,
            OrganizationDirectory directory,
            PersonTies ties,
            AddressProposals addresses,
            Search search,
            AuditTrail trail) {
        this.book = book;
        this.pages = pages;
        this.registrar = registrar;
        this.directory = directory;
        this.ties = ties;
        this.addresses = addresses;
        this.search = search;
        this.trail = trail;
    }

    void run(Batch started) {
        Batch batch = started;
        Set<PersonId> credited = ties.creditedSince(begun(batch));
        var written = new Committer.Written();
        var planted = new TreeMap<Integer, RowPage>();
        for (int number = batch.progress().pages().size() - 1; number >= 0; number--) {
            boolean isOpen = number < batch.progress().done();
            if (isOpen && batch.isAskedToStop()) {
                break;
            }
            RowPage page = pages.open(batch.id(), number);
            written.add(page.rows());
            planted.put(number, organizationsOf(page));
            if (isOpen) {
                undoPersons(batch, number, page, credited);
                batch = going(batch, Stage.UNDOING, number);
            }
        }
        boolean complete = batch.progress().done() == 0;
        if (complete) {
            undoOrganizations(batch, planted);
            pages.removeMarks(batch.id());
        }
        var announced = registrar.announce(written.organizations, written.persons);
        book.during(() -> search.await(announced, SHOWN), Stage.UNDOING, batch.id());
        Batch end = going(
                batch, complete ? Stage.UNDONE : Stage.STOPPED, batch.progress().done());
        trail.record(Actors.of(end), BatchActs.ofRows(end, complete ? "roster.undone" : "roster.stopped"));
    }

    private static Instant begun(Batch batch) {
        return Objects.requireNonNull(batch.progress().begun());
    }

    private Batch going(Batch batch, Stage next, int done) {
        return book.changeIn(Stage.UNDOING, batch.id(), (now, at) -> now.having(next, done, at));
    }

    private void undoPersons(Batch batch, int number, RowPage page, Set<PersonId> credited) {
        var bounds = new Bounds(directory.get(), batch.node());
        var kept = new HashSet<PersonId>();
        page.rows().stream()
                .filter(it -> it.change() instanceof RowChange.OfPerson && !bounds.hold(it))
                .forEach(it -> kept.add(new PersonId(Committer.idOf(it))));
        List<PersonId> created = page.rows().stream()
                .filter(it -> it.action() == Action.CREATE && it.change() instanceof RowChange.OfPerson)
                .map(it -> new PersonId(Committer.idOf(it)))
                .toList();
        CommittedPage committed = pages.committed(batch.id(), number).orElse(CommittedPage.empty(page.id()));
        List<Snapshot> before = committed.persons();
        if (created.isEmpty() && before.isEmpty() && committed.proposals().isEmpty()) {
            return;
        }
        kept.addAll(ties.tied(created));
        created.stream().filter(credited::contains).forEach(kept::add);
        kept.addAll(addresses.withdraw(committed.proposals().stream()
                .filter(it -> !kept.contains(it.person()))
                .toList()));
        kept.addAll(registrar.restorePersons(
                before.stream()
                        .filter(it -> !kept.contains(new PersonId(it.id())))
                        .toList(),
                begun(batch)));
        kept.addAll(registrar.strike(
                created.stream().filter(it -> !kept.contains(it)).toList()));
        keep(batch.id(), number, page, kept.stream().map(PersonId::value).collect(Collectors.toSet()));
    }

    /** Lists the rows that stay because somebody did something with them since. */
    private void keep(BatchId batch, int number, RowPage page, Set<String> ids) {
        List<PlannedRow> stay = page.rows().stream()
                .filter(it -> ids.contains(Committer.idOf(it)))
                .map(it -> it.refusedAt(RowProblem.at(
                        it.change() instanceof RowChange.OfPerson ? Heading.NAME : Heading.ORGANIZATION,
                        Reason.CHANGED_MEANWHILE)))
                .toList();
        if (stay.isEmpty()) {
            return;
        }
        CommittedPage before = pages.committed(batch, number).orElse(CommittedPage.empty(page.id()));
        Set<RowPlace> places = stay.stream().map(PlannedRow::place).collect(Collectors.toSet());
        List<PlannedRow> all = Stream.concat(
                        before.refused().stream().filter(it -> !places.contains(it.place())), stay.stream())
                .toList();
        pages.write(before.refusing(all));
    }

    private static RowPage organizationsOf(RowPage page) {
        return new RowPage(
                page.id(), page.rows().stream().filter(Undoer::isOfOrganization).toList());
    }

    /** All at once and the deepest first: a node goes only when nothing hangs below it any more. */
    private void undoOrganizations(Batch batch, SortedMap<Integer, RowPage> planted) {
        var created = new ArrayList<OrganizationId>();
        var before = new ArrayList<Snapshot>();
        planted.forEach((number, page) -> {
            page.rows().stream()
                    .filter(it -> it.action() == Action.CREATE)
                    .map(it -> new OrganizationId(Committer.idOf(it)))
                    .forEach(created::add);
            if (!page.rows().isEmpty()) {
                pages.committed(batch.id(), number).ifPresent(it -> before.addAll(it.organizations()));
            }
        });
        if (created.isEmpty() && before.isEmpty()) {
            return;
        }
        Set<String> kept = registrar.uproot(created.reversed(), before, batch.node(), begun(batch)).stream()
                .map(OrganizationId::value)
                .collect(Collectors.toSet());
        if (!kept.isEmpty()) {
            planted.forEach((number, page) -> keep(batch.id(), number, page, kept));
        }
    }

    private static boolean isOfOrganization(PlannedRow row) {
        return row.change() instanceof RowChange.OfOrganization;
    }
}
