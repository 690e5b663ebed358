package org.weike.core.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditTrail;
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
    private final PersonTies ties;
    private final Search search;
    private final AuditTrail trail;

    Undoer(BatchBook book, BatchPages pages, Registrar registrar, PersonTies ties, Search search, AuditTrail trail) {
        this.book = book;
        this.pages = pages;
        this.registrar = registrar;
        this.ties = ties;
        this.search = search;
        this.trail = trail;
    }

    void run(Batch started) {
        Batch batch = started;
        Instant begun = Objects.requireNonNull(batch.begun());
        Set<PersonId> credited = ties.creditedSince(begun);
        var written = new Committer.Written();
        var planted = new TreeMap<Integer, RowPage>();
        for (int number = batch.pages().size() - 1; number >= batch.done(); number--) {
            int at = number;
            pages.find(batch.id(), number).ifPresent(it -> {
                written.add(it.rows());
                planted.put(at, organizationsOf(it));
            });
        }
        for (int number = batch.done() - 1; number >= 0 && !batch.isAskedToStop(); number--) {
            Optional<RowPage> page = pages.find(batch.id(), number);
            page.ifPresent(it -> written.add(it.rows()));
            if (page.isPresent()) {
                undoPersons(batch.id(), number, page.get(), credited);
                planted.put(number, organizationsOf(page.get()));
            }
            int left = number;
            batch = book.change(batch.id(), (now, at) -> now.having(Stage.UNDOING, left, at));
        }
        boolean complete = batch.done() == 0;
        if (complete) {
            undoOrganizations(batch.id(), planted);
            pages.removeMarks(batch.id());
        }
        search.await(registrar.announce(written.organizations, written.persons), SHOWN);
        Batch end = batch;
        book.change(batch.id(), (now, at) -> now.having(complete ? Stage.UNDONE : Stage.STOPPED, end.done(), at));
        trail.record(Actors.of(batch), Committer.entry(batch, complete ? "roster.undone" : "roster.stopped"));
    }

    private void undoPersons(BatchId batch, int number, RowPage page, Set<PersonId> credited) {
        List<PersonId> created = page.rows().stream()
                .filter(it -> it.action() == Action.CREATE)
                .filter(it -> it.change() instanceof RowChange.OfPerson)
                .map(it -> new PersonId(Committer.idOf(it)))
                .toList();
        Optional<CommittedPage> committed = pages.committed(batch, number);
        List<Snapshot> before = committed.map(CommittedPage::persons).orElse(List.of());
        if (created.isEmpty() && before.isEmpty()) {
            return;
        }
        Set<PersonId> tied = new HashSet<>(ties.tied(created));
        created.stream().filter(credited::contains).forEach(tied::add);
        Set<PersonId> kept = new HashSet<>(tied);
        kept.addAll(registrar.strike(
                created.stream().filter(it -> !tied.contains(it)).toList()));
        kept.addAll(registrar.restorePersons(before));
        keep(batch, number, page, kept.stream().map(PersonId::value).collect(Collectors.toSet()));
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
        CommittedPage before =
                pages.committed(batch, number).orElse(new CommittedPage(page.id(), List.of(), List.of(), List.of()));
        Set<RowPlace> places = stay.stream().map(PlannedRow::place).collect(Collectors.toSet());
        List<PlannedRow> all = Stream.concat(
                        before.refused().stream().filter(it -> !places.contains(it.place())), stay.stream())
                .toList();
        pages.write(new CommittedPage(page.id(), before.organizations(), before.persons(), all));
    }

    private static RowPage organizationsOf(RowPage page) {
        return new RowPage(
                page.id(), page.rows().stream().filter(Undoer::isOfOrganization).toList());
    }

    /** All at once and the deepest first: a node goes only when nothing hangs below it any more. */
    private void undoOrganizations(BatchId batch, SortedMap<Integer, RowPage> planted) {
        var created = new ArrayList<OrganizationId>();
        var before = new ArrayList<Snapshot>();
        planted.forEach((number, page) -> {
            page.rows().stream()
                    .filter(it -> it.action() == Action.CREATE)
                    .map(it -> new OrganizationId(Committer.idOf(it)))
                    .forEach(created::add);
            if (!page.rows().isEmpty()) {
                pages.committed(batch, number).ifPresent(it -> before.addAll(it.organizations()));
            }
        });
        if (created.isEmpty() && before.isEmpty()) {
            return;
        }
        Set<String> kept = registrar.uproot(created.reversed(), before).stream()
                .map(OrganizationId::value)
                .collect(Collectors.toSet());
        if (!kept.isEmpty()) {
            planted.forEach((number, page) -> keep(batch, number, page, kept));
        }
    }

    private static boolean isOfOrganization(PlannedRow row) {
        return row.change() instanceof RowChange.OfOrganization;
    }
}
