package org.weike.core.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
import org.weike.core.search.NameOrder;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;

/**
 * Opens the ledger of a year as it was when a day ended, whatever was corrected, counted anew or moved since. Guests
 * are not shown: where somebody was a guest once is not kept.
 */
@Desk
public final class DatedLedgerDesk {

    private final DatedYears years;
    private final OrganizationDirectory directory;
    private final NameOrder names;
    private final LedgerSheets sheets;
    private final Exporters exporters;
    private final Reach reach;
    private final Clock clock;

    DatedLedgerDesk(
            DatedYears years,
            OrganizationDirectory directory,
            NameOrder names,
            LedgerSheets sheets,
            Exporters exporters,
            Reach reach,
            Clock clock) {
        this.years = years;
        this.directory = directory;
        this.names = names;
        this.sheets = sheets;
        this.exporters = exporters;
        this.reach = reach;
        this.clock = clock;
    }

    /** The sum over everybody who was at home at the node or below. */
    public Ledger open(Actor actor, OrganizationId node, int year, LocalDate day) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        var tree = directory.get();
        return new Ledger(
                LedgerPeriod.wholeYear(year), way(node, tree), sum(below(node, new DatedYear(year, day), tree)));
    }

    /** The organizations that are right below the node today; the sum is that of the whole node. */
    public LedgerRows<OrganizationRow> organizations(Actor actor, LedgerQuestion question, LocalDate day) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        var tree = directory.get();
        var rows = below(question.node(), dated(question, day), tree);
        var found = organizations(rows, question, tree);
        return new LedgerRows<>(found.size(), page(found, question), sum(rows));
    }

    private List<OrganizationRow> organizations(List<DatedRow> rows, LedgerQuestion question, OrganizationTree tree) {
        Map<OrganizationId, List<DatedRow>> byChild = rows.stream()
                .filter(it -> !it.home().equals(question.node()))
                .collect(Collectors.groupingBy(it -> childTowards(it.home(), question.node(), tree)));
        return tree.children(question.node()).stream()
                .map(it -> row(it, byChild.getOrDefault(it.id(), List.of())))
                .filter(it -> it.organization()
                        .name()
                        .contains(question.filter().words().strip()))
                .filter(it -> !question.filter().onlyShort() || it.sum().isShort())
                .sorted(question.order().ofOrganizations(names))
                .toList();
    }

    /** The persons who were at home at the node or below; the sum is that of all who match. */
    public LedgerRows<PersonRow> people(Actor actor, LedgerQuestion question, LocalDate day) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        var tree = directory.get();
        var found = matching(below(question.node(), dated(question, day), tree), question);
        var shown = page(found, question).stream().map(it -> person(it, tree)).toList();
        return new LedgerRows<>(found.size(), shown, sum(found));
    }

    /**
     * Writes what is shown as a workbook, worded by the caller: the day stands in its head, and one entry in the audit
     * trail names node, day and filter.
     */
    public void export(
            Actor actor, LedgerQuestion asked, LocalDate day, Function<LedgerWord, String> words, OutputStream out)
            throws IOException {
        reach.require(actor, Permission.EXPORT_LEDGER, asked.node());
        var tree = directory.get();
        var filter = asked.filter();
        var question = asked.only(new LedgerFilter(filter.words(), filter.onlyShort(), false));
        var rows = below(question.node(), dated(question, day), tree);
        var ledger = new Ledger(question.period(), way(question.node(), tree), sum(rows));
        exporters.record(actor, question, Map.of("day", day.toString()));
        var export = new LedgerExport(
                exporters.name(actor),
                clock.instant(),
                ledger,
                question,
                day,
                organizations(rows, question.only(LedgerFilter.EVERYBODY), tree),
                sink -> matching(rows, question).forEach(it -> sink.accept(person(it, tree))));
        sheets.write(export, words, out);
    }

    private static List<DatedRow> matching(List<DatedRow> rows, LedgerQuestion question) {
        var words = question.filter().words().strip();
        return rows.stream()
                .filter(it -> it.matches(words))
                .filter(it -> !question.filter().onlyShort() || it.isShort())
                .sorted(order(question.order()))
                .toList();
    }

    private static List<Organization> way(OrganizationId node, OrganizationTree tree) {
        var way = tree.path(node).stream().flatMap(it -> tree.find(it).stream()).toList();
        if (way.isEmpty()) {
            throw new OutOfReach();
        }
        return way;
    }

    private static DatedYear dated(LedgerQuestion question, LocalDate day) {
        if (!question.period().isWholeYear()) {
            throw new IllegalArgumentException("as of a day, only years are kept: " + question.period());
        }
        return new DatedYear(question.year(), day);
    }

    private List<DatedRow> below(OrganizationId node, DatedYear dated, OrganizationTree tree) {
        var within = new HashMap<OrganizationId, Boolean>();
        return years.rows(dated).stream()
                .filter(it -> within.computeIfAbsent(
                        it.home(), home -> tree.path(home).contains(node)))
                .toList();
    }

    private static OrganizationId childTowards(OrganizationId home, OrganizationId node, OrganizationTree tree) {
        var path = tree.path(home);
        return path.get(path.indexOf(node) + 1);
    }

    private static OrganizationRow row(Organization organization, List<DatedRow> rows) {
        return new OrganizationRow(organization, sum(rows), sum(List.of()));
    }

    private static PersonRow person(DatedRow row, OrganizationTree tree) {
        var home = new PersonRow.Home(
                row.home(), tree.find(row.home()).map(Organization::name).orElse(""));
        return new PersonRow(row.person(), row.name(), row.staffNumber(), row.standing(), home, row.hours(), false);
    }

    private static LedgerSum sum(List<DatedRow> rows) {
        long owing = rows.stream().filter(DatedRow::owes).count();
        long completed = rows.stream().filter(it -> it.owes() && !it.isShort()).count();
        var figures = rows.stream().map(DatedRow::figures).reduce(DatedRow.Figures.NONE, DatedRow.Figures::plus);
        return new LedgerSum(rows.size(), owing, completed, figures.hours());
    }

    private static <T> List<T> page(List<T> all, LedgerQuestion question) {
        return all.stream().skip(question.from()).limit(question.size()).toList();
    }

    private static Comparator<DatedRow> order(LedgerOrder order) {
        Comparator<DatedRow> by = switch (order.by()) {
            case NAME -> Comparator.comparingInt(DatedRow::place);
            case NUMBER -> Comparator.comparing(DatedRow::staffNumber);
            case TARGET -> Comparator.comparingLong(it -> it.figures().target());
            case CENTRALIZED -> Comparator.comparingLong(it -> it.figures().centralized());
            case ONLINE -> Comparator.comparingLong(it -> it.figures().online());
            case EARNED ->
                Comparator.comparingLong(
                        it -> it.figures().centralized() + it.figures().online());
            case SHORTFALL -> Comparator.comparingLong(it -> it.figures().shortfall());
            case COMPLETED -> Comparator.comparing(it -> it.owes() && !it.isShort());
        };
        return (order.descending() ? by.reversed() : by)
                .thenComparing(it -> it.person().value());
    }
}
