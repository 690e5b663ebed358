package org.weike.core.ledger;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.credit.Counter;
import org.weike.core.credit.CreditChange;
import org.weike.core.credit.PostedMonths;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.Status.Standing;
import org.weike.core.organization.Whereabouts;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.search.NameOrder;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

/** Reads ledgers from the search, within a scope that was checked. */
@Component
public final class LedgerReader {

    private final Search search;
    private final OrganizationDirectory directory;
    private final NameOrder names;

    LedgerReader(Search search, OrganizationDirectory directory, NameOrder names) {
        this.search = search;
        this.directory = directory;
        this.names = names;
    }

    public Ledger ledger(Scope scope, OrganizationId node, LedgerPeriod period) {
        var tree = directory.get();
        var way = tree.path(node).stream().flatMap(it -> tree.find(it).stream()).toList();
        if (way.isEmpty()) {
            throw new OutOfReach();
        }
        return new Ledger(period, way, sum(scope, atHome(node, period.year()), period));
    }

    /** The children of the node; the sum is that of the whole node, so also of those at home right there. */
    public LedgerRows<OrganizationRow> organizations(Scope scope, LedgerQuestion question) {
        var all = organizationsBelow(scope, question);
        var page = all.stream().skip(question.from()).limit(question.size()).toList();
        return new LedgerRows<>(all.size(), page, sum(scope, atHome(question), question.period()));
    }

    public List<OrganizationRow> organizationsBelow(Scope scope, LedgerQuestion question) {
        return below(scope, question.node(), question.period()).stream()
                .filter(it -> it.organization()
                        .name()
                        .contains(question.filter().words().strip()))
                .filter(it -> !question.filter().onlyShort() || it.sum().isShort())
                .sorted(question.order().ofOrganizations(names))
                .toList();
    }

    /** The children of the node as they stand in the tree. */
    List<OrganizationRow> below(Scope scope, OrganizationId node, LedgerPeriod period) {
        var fields = LedgerSum.fields(period);
        var children = directory.get().children(node);
        var ids = children.stream().map(it -> it.id().value()).toList();
        var below = search.total(scope, atHome(node, period.year()), Whereabouts.AT, ids, fields);
        var seen = ofYear(period.year()).where(new Filter.Below(node));
        var guests = search.total(scope, seen, Whereabouts.GUEST_AT, ids, fields);
        return children.stream()
                .map(it -> new OrganizationRow(
                        it,
                        LedgerSum.of(below.group(it.id().value()), period),
                        LedgerSum.of(guests.group(it.id().value()), period)))
                .toList();
    }

    List<LedgerTrend.Month> months(Scope scope, OrganizationId node, int year) {
        var months = IntStream.rangeClosed(1, PostedMonths.MONTHS)
                .mapToObj(it -> new LedgerPeriod(year, it, it))
                .toList();
        var fields = months.stream()
                .flatMap(it -> Stream.of(Counter.values()).map(counter -> YearFields.upTo(year, counter, it.to())))
                .toList();
        var sums = search.total(scope, atHome(node, year), fields).whole();
        return months.stream()
                .map(it -> new LedgerTrend.Month(
                        it.to(),
                        new CreditChange(YearFields.earned(Counter.CENTRALIZED, it, sums::of)),
                        new CreditChange(YearFields.earned(Counter.ONLINE, it, sums::of))))
                .toList();
    }

    public LedgerRows<PersonRow> people(Scope scope, LedgerQuestion question) {
        var query = matching(question).page(question.from(), question.size());
        var found = search.find(scope, query);
        var tree = directory.get();
        var rows = found.hits().stream().map(it -> row(it, question, tree)).toList();
        return new LedgerRows<>(
                found.total(), rows, sum(scope, narrowed(atHome(question), question), question.period()));
    }

    public void eachPerson(Scope scope, LedgerQuestion question, Consumer<PersonRow> sink) {
        var tree = directory.get();
        search.each(scope, matching(question), it -> sink.accept(row(it, question, tree)));
    }

    private LedgerSum sum(Scope scope, Query query, LedgerPeriod period) {
        return LedgerSum.of(search.total(scope, query, LedgerSum.fields(period)).whole(), period);
    }

    private static Query matching(LedgerQuestion question) {
        var rows = question.filter().guests()
                ? ofYear(question.year()).where(new Filter.Below(question.node()))
                : atHome(question);
        return narrowed(rows, question).sortedBy(question.order().ofPeople(question.period()));
    }

    private static Query narrowed(Query query, LedgerQuestion question) {
        var filter = question.filter();
        var matching = query.matching(filter.words());
        return filter.onlyShort()
                ? matching.where(Filter.atLeast(YearFields.in(question.year(), YearFields.SHORTFALL), 1))
                : matching;
    }

    private static Query atHome(LedgerQuestion question) {
        return atHome(question.node(), question.year());
    }

    private static Query atHome(OrganizationId node, int year) {
        return ofYear(year).where(Filter.is(Whereabouts.AT, node.value()));
    }

    private static Query ofYear(int year) {
        return Query.of(YearFields.KIND).where(Filter.is(YearFields.YEAR, String.valueOf(year)));
    }

    private static PersonRow row(Hit hit, LedgerQuestion question, OrganizationTree tree) {
        var home = new OrganizationId(hit.text(YearFields.HOME));
        return new PersonRow(
                new PersonId(hit.id()),
                hit.text(YearFields.NAME),
                hit.text(YearFields.STAFF_NUMBER),
                Standing.valueOf(hit.text(YearFields.STANDING)),
                new PersonRow.Home(home, tree.find(home).map(Organization::name).orElse("")),
                hours(hit, question.period()),
                !hit.texts(Whereabouts.AT).contains(question.node().value()));
    }

    private static Hours hours(Hit hit, LedgerPeriod period) {
        boolean whole = period.isWholeYear();
        return Hours.ofHundredths(
                whole ? number(hit, YearFields.in(period.year(), YearFields.TARGET)) : 0,
                earned(hit, Counter.CENTRALIZED, period),
                earned(hit, Counter.ONLINE, period),
                whole ? number(hit, YearFields.in(period.year(), YearFields.SHORTFALL)) : 0);
    }

    private static long earned(Hit hit, Counter counter, LedgerPeriod period) {
        return YearFields.earned(counter, period, it -> number(hit, it));
    }

    private static long number(Hit hit, String field) {
        return hit.number(field).orElse(0);
    }
}
