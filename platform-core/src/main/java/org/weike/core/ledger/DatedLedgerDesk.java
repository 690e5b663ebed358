package org.weike.core.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Reach;
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
    private final Reach reach;

    DatedLedgerDesk(DatedYears years, OrganizationDirectory directory, Reach reach) {
        this.years = years;
        this.directory = directory;
        this.reach = reach;
    }

    /** The sum over everybody who was at home at the node or below. */
    public Ledger open(Actor actor, OrganizationId node, int year, LocalDate day) {
        reach.require(actor, Permission.SEE_LEDGER, node);
        var tree = directory.get();
        var way = tree.path(node).stream().flatMap(it -> tree.find(it).stream()).toList();
        if (way.isEmpty()) {
            throw new OutOfReach();
        }
        return new Ledger(LedgerPeriod.wholeYear(year), way, sum(below(node, new DatedYear(year, day), tree)));
    }

    /** The organizations that are right below the node today; the sum is that of the whole node. */
    public LedgerRows<OrganizationRow> organizations(Actor actor, LedgerQuestion question, LocalDate day) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        var tree = directory.get();
        var rows = below(question.node(), dated(question, day), tree);
        Map<OrganizationId, List<DatedRow>> byChild = rows.stream()
                .filter(it -> !it.home().equals(question.node()))
                .collect(Collectors.groupingBy(it -> childTowards(it.home(), question.node(), tree)));
        var found = tree.children(question.node()).stream()
                .map(it -> row(it, byChild.getOrDefault(it.id(), List.of())))
                .filter(it -> it.organization()
                        .name()
                        .contains(question.filter().words().strip()))
                .filter(it -> !question.filter().onlyShort() || it.sum().isShort())
                .sorted(question.order().ofOrganizations())
                .toList();
        return new LedgerRows<>(found.size(), page(found, question), sum(rows));
    }

    /** The persons who were at home at the node or below; the sum is that of all who match. */
    public LedgerRows<PersonRow> people(Actor actor, LedgerQuestion question, LocalDate day) {
        reach.require(actor, Permission.SEE_LEDGER, question.node());
        var tree = directory.get();
        var words = question.filter().words().strip();
        var found = below(question.node(), dated(question, day), tree).stream()
                .filter(it -> it.matches(words))
                .filter(it -> !question.filter().onlyShort() || it.isShort())
                .sorted(order(question.order()))
                .toList();
        var shown = page(found, question).stream().map(it -> person(it, tree)).toList();
        return new LedgerRows<>(found.size(), shown, sum(found));
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
            case NAME -> Comparator.comparing(DatedRow::name);
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
