package org.weike.core.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditTrail;
import org.weike.core.mail.AddressProposals;
import org.weike.core.mail.AddressProposals.Known;
import org.weike.core.mail.AddressProposals.Proposal;
import org.weike.core.mail.SealedAddress;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.Registrar;
import org.weike.core.organization.TreeProblem;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.search.Search;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/**
 * Writes the good rows of an import, page by page. What a page replaces is kept before it is replaced, and a page that
 * was begun can be done again, so that a killed process goes on where it was.
 */
@Component
final class Committer {

    private static final Duration SHOWN = Duration.ofMinutes(10);

    private final BatchBook book;
    private final BatchPages pages;
    private final Registrar registrar;
    private final OrganizationDirectory directory;
    private final AddressProposals addresses;
    private final Search search;
    private final AuditTrail trail;

    Committer(
            BatchBook book,
            BatchPages pages,
            Registrar registrar,
            OrganizationDirectory directory,
            AddressProposals addresses,
            Search search,
            AuditTrail trail) {
        this.book = book;
        this.pages = pages;
        this.registrar = registrar;
        this.directory = directory;
        this.addresses = addresses;
        this.search = search;
        this.trail = trail;
    }

    void run(Batch started) {
        Batch batch = started;
        var written = new Written();
        int all = batch.progress().pages().size();
        for (int number = 0; number < batch.progress().done(); number++) {
            written.add(pages.open(batch.id(), number).rows());
        }
        int done = batch.progress().done();
        for (; done < all && !batch.isAskedToStop(); done++) {
            if (!batch.progress().pages().get(done).leavesNothing()) {
                RowPage page = pages.open(batch.id(), done);
                commit(batch, done, page);
                written.add(page.rows());
                batch = going(batch, Stage.COMMITTING, done + 1);
            }
        }
        boolean complete = done == all;
        var announced = registrar.announce(written.organizations, written.persons);
        book.during(() -> search.await(announced, SHOWN), Stage.COMMITTING, batch.id());
        Batch end = going(batch, complete ? Stage.COMMITTED : Stage.STOPPED, done);
        trail.record(Actors.of(end), BatchActs.ofRows(end, complete ? "roster.committed" : "roster.stopped"));
    }

    private Batch going(Batch batch, Stage next, int done) {
        return book.changeIn(Stage.COMMITTING, batch.id(), (now, at) -> now.having(next, done, at));
    }

    private void commit(Batch batch, int number, RowPage page) {
        Instant begun = Objects.requireNonNull(batch.progress().begun());
        List<PlannedRow> rows =
                page.rows().stream().filter(it -> it.action().writes()).toList();
        List<Organization> nodes = rows.stream()
                .flatMap(it -> it.change() instanceof RowChange.OfOrganization of
                        ? Stream.of(at(of.after(), begun))
                        : Stream.empty())
                .toList();
        CommittedPage before = remember(batch.id(), number, nodes, persons(rows, begun), mails(rows));
        Map<String, RowProblem> refused = new HashMap<>();
        if (!nodes.isEmpty()) {
            registrar.plant(nodes, batch.node()).forEach((id, problem) -> refused.put(id.value(), problem(problem)));
        }
        List<Person> housed = persons(housed(rows, batch.node(), refused), begun);
        registrar
                .enter(housed.stream().filter(it -> it.rev() == 1).toList())
                .forEach((id, reason) -> refused.put(id.value(), problem(reason)));
        registrar
                .amend(housed.stream().filter(it -> it.rev() > 1).toList())
                .forEach((id, reason) -> refused.put(id.value(), problem(reason)));
        addresses.propose(before.proposals().stream()
                .filter(it -> !refused.containsKey(it.person().value()))
                .toList());
        if (!refused.isEmpty() || !before.refused().isEmpty()) {
            pages.write(before.refusing(refusedRows(rows, refused)));
        }
        mark(page, refused.keySet(), begun);
    }

    private static List<Person> persons(List<PlannedRow> rows, Instant begun) {
        return rows.stream()
                .flatMap(it -> it.change() instanceof RowChange.OfPerson of && of.writesPerson()
                        ? Stream.of(at(of.after(), begun))
                        : Stream.empty())
                .toList();
    }

    private void mark(RowPage page, Set<String> refused, Instant begun) {
        List<Mark> marks = page.rows().stream()
                .map(PlannedRow::mark)
                .filter(it -> !it.isNone() && !refused.contains(it.id()))
                .toList();
        if (!marks.isEmpty()) {
            pages.write(new MarkPage(page.id(), begun, marks));
        }
    }

    static Organization at(Organization planned, Instant begun) {
        return new Organization(
                planned.id(),
                planned.kind(),
                planned.name(),
                planned.parent(),
                planned.covers(),
                planned.creditCode(),
                planned.code(),
                planned.rev(),
                begun);
    }

    private static Person at(Person planned, Instant begun) {
        return new Person(
                planned.id(),
                planned.name(),
                planned.staffNumber(),
                planned.phone(),
                planned.identity(),
                planned.home(),
                planned.hosts(),
                planned.status(),
                planned.transfer(),
                planned.past(),
                planned.rev(),
                begun);
    }

    /** What the page replaces, as it is before the first attempt. */
    private CommittedPage remember(
            BatchId batch,
            int number,
            List<Organization> nodes,
            List<Person> persons,
            Map<PersonId, SealedAddress> mails) {
        return pages.committed(batch, number).orElseGet(() -> {
            var kept = new CommittedPage(
                    RowPage.id(batch, number),
                    registrar.snapshotsOfOrganizations(nodes.stream()
                            .filter(it -> it.rev() > 1)
                            .map(Organization::id)
                            .toList()),
                    registrar.snapshotsOfPersons(persons.stream()
                            .filter(it -> it.rev() > 1)
                            .map(Person::id)
                            .toList()),
                    List.of(),
                    proposals(mails));
            if (!kept.equals(CommittedPage.empty(kept.id()))) {
                pages.write(kept);
            }
            return kept;
        });
    }

    private static Map<PersonId, SealedAddress> mails(List<PlannedRow> rows) {
        var mails = new LinkedHashMap<PersonId, SealedAddress>();
        rows.forEach(it -> {
            if (it.change() instanceof RowChange.OfPerson of) {
                of.proposed().ifPresent(mail -> mails.put(of.after().id(), mail.after()));
            }
        });
        return mails;
    }

    /** With what is proposed of each by now, so that an undo knows it. */
    private List<Proposal> proposals(Map<PersonId, SealedAddress> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        var known = addresses.known(mails.keySet());
        return mails.entrySet().stream()
                .filter(it -> !hasAlready(known.get(it.getKey()), it.getValue()))
                .map(it -> new Proposal(it.getKey(), it.getValue(), proposedBefore(known.get(it.getKey()))))
                .toList();
    }

    private static boolean hasAlready(@Nullable Known known, SealedAddress address) {
        return known != null && known.has(address);
    }

    private static @Nullable SealedAddress proposedBefore(@Nullable Known known) {
        return known == null ? null : known.proposed();
    }

    /** Nobody comes to an organization that is not there, or to live in or from one outside the import's node. */
    private List<PlannedRow> housed(List<PlannedRow> rows, OrganizationId node, Map<String, RowProblem> refused) {
        var bounds = new Bounds(directory.get(), node);
        var housed = new ArrayList<PlannedRow>();
        for (PlannedRow each : rows) {
            if (!bounds.hold(each)) {
                refused.put(idOf(each), RowProblem.at(Heading.ORGANIZATION, Reason.ORGANIZATION_NOT_READY));
            } else if (!bounds.knowsHosts(each)) {
                refused.put(idOf(each), RowProblem.at(Heading.HOST, Reason.ORGANIZATION_NOT_READY));
            } else {
                housed.add(each);
            }
        }
        return housed;
    }

    private static List<PlannedRow> refusedRows(List<PlannedRow> rows, Map<String, RowProblem> refused) {
        return rows.stream()
                .flatMap(row -> {
                    RowProblem problem = refused.get(idOf(row));
                    return problem == null ? Stream.empty() : Stream.of(row.refusedAt(problem));
                })
                .toList();
    }

    static String idOf(PlannedRow row) {
        return switch (row.change()) {
            case RowChange.OfOrganization it -> it.after().id().value();
            case RowChange.OfPerson it -> it.after().id().value();
            case RowChange.None it -> "";
        };
    }

    private static RowProblem problem(TreeProblem problem) {
        return switch (problem) {
            case UNKNOWN_PARENT -> RowProblem.at(Heading.PARENT, Reason.ORGANIZATION_NOT_READY);
            case WRONG_KIND_OF_PARENT -> RowProblem.at(Heading.PARENT, Reason.WRONG_KIND_OF_PARENT);
            case CYCLE -> RowProblem.at(Heading.PARENT, Reason.CYCLE);
            case TOO_DEEP -> RowProblem.at(Heading.PARENT, Reason.TOO_DEEP);
            case COVERS_NO_UNIT, CHANGED_MEANWHILE -> RowProblem.at(Heading.ORGANIZATION, Reason.CHANGED_MEANWHILE);
            case CODE_OF_NO_ENTERPRISE -> RowProblem.at(Heading.CREDIT_CODE, Reason.CODE_OF_NO_ENTERPRISE);
            case CODE_TAKEN -> RowProblem.at(Heading.CREDIT_CODE, Reason.TAKEN);
        };
    }

    private static RowProblem problem(PersonChange.Reason reason) {
        return switch (reason) {
            case STAFF_NUMBER_TAKEN -> RowProblem.at(Heading.STAFF_NUMBER, Reason.TAKEN);
            case IDENTITY_NUMBER_TAKEN -> RowProblem.at(Heading.IDENTITY, Reason.TAKEN);
            case AT_HOME_THERE, NOTHING_TO_END, NO_HOME_FOR_THEM, CHANGED_MEANWHILE ->
                RowProblem.at(Heading.NAME, Reason.CHANGED_MEANWHILE);
        };
    }

    /** Everything that the search must read again. */
    static final class Written {

        final Set<OrganizationId> organizations = new HashSet<>();
        final Set<PersonId> persons = new HashSet<>();

        void add(List<PlannedRow> rows) {
            rows.forEach(row -> {
                switch (row.change()) {
                    case RowChange.OfOrganization it ->
                        organizations.add(it.after().id());
                    case RowChange.OfPerson it -> persons.add(it.after().id());
                    case RowChange.None it -> {
                        // leaves nothing behind
                    }
                }
            });
        }
    }
}
