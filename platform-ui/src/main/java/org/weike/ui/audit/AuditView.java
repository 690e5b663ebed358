package org.weike.ui.audit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditId;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.LedgerCheckDesk;
import org.weike.core.credit.RuleSetId;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.ledger.AuditPage;
import org.weike.core.ledger.AuditSearch;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.wording.Moments;
import org.weike.wording.RuleNames;

/** Administrative acts within reach, newest first. */
@Route("audit")
@Menu(title = "audit.title", order = 90, icon = "vaadin:clipboard-text")
@Needs(Permission.SEE_AUDIT)
@PermitAll
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ACT = "act";
    private static final String BEFORE = "before";
    private static final String BY = "by";
    private static final String ABOUT = "about";
    private static final String NODE = "node";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final List<String> FILTERS = List.of(ACT, BY, ABOUT, NODE, FROM, TO);
    private static final int PAGE = 50;

    private static final List<String> ACTS = List.of(
            "account.activated",
            "account.codeIssued",
            "account.opened",
            "account.passwordChanged",
            "account.reset",
            "account.signedOut",
            "branchStudy.corrected",
            "branchStudy.recorded",
            "branchStudy.takenBack",
            "course.published",
            "course.withdrawn",
            "credit.corrected",
            "demonstration.begun",
            "demonstration.completed",
            "erasure.asked",
            "erasure.confirmed",
            "erasure.declined",
            "erasure.done",
            "erasure.withdrawn",
            "ledger.checked",
            "ledger.exported",
            "lesson.published",
            "lesson.withdrawn",
            "organization.added",
            "organization.covers",
            "organization.moved",
            "organization.registered",
            "organization.renamed",
            "person.added",
            "person.copied",
            "person.corrected",
            "person.exempted",
            "person.exemptionEnded",
            "person.exemptionsListed",
            "person.hosted",
            "person.hostingEnded",
            "person.status",
            "person.transferDeclined",
            "person.transferEnded",
            "person.transferProposed",
            "person.transferred",
            "person.unmasked",
            "point.putUp",
            "point.described",
            "point.reissued",
            "point.restored",
            "point.retargeted",
            "point.revoked",
            "points.exported",
            "province.begun",
            "province.generated",
            "reminder.addressConfirmed",
            "reminder.addressForgotten",
            "reminder.addressSet",
            "reminder.addressUnmasked",
            "role.granted",
            "role.revoked",
            "roster.committed",
            "roster.handedBack",
            "roster.stopped",
            "roster.undone",
            "roster.uploaded",
            "rules.discarded",
            "rules.drafted",
            "rules.previewed",
            "rules.putInForce",
            "rules.recomputed",
            "rules.recomputing",
            "rules.targetsTried",
            "task.set",
            "task.setBeyondBudget",
            "task.withdrawn",
            "template.mapped",
            "template.removed",
            "template.uploaded");

    private static final Set<String> DETAILS = Set.of(
            "accounts",
            "basis",
            "conflict",
            "create",
            "day",
            "days",
            "edition",
            "entries",
            "fault",
            "file",
            "findings",
            "floating",
            "from",
            "ground",
            "guests",
            "host",
            "kind",
            "lastRoot",
            "minutes",
            "months",
            "move",
            "onlyShort",
            "organizations",
            "people",
            "points",
            "reason",
            "role",
            "roots",
            "rootsHeld",
            "rules",
            "searched",
            "seed",
            "skip",
            "standing",
            "template",
            "to",
            "until",
            "update",
            "version",
            "why",
            "year");

    /** Details that say nothing to anybody who reads. */
    private static final Set<String> UNTOLD = Set.of("entry");

    /** Details whose values are codes, and where their words are found. */
    private static final Map<String, String> CODES = Map.of(
            "floating", "person.floating.",
            "ground", "credit.ground.",
            "kind", "person.host.",
            "reason", "erasure.ground.",
            "role", "role.",
            "standing", "person.standing.");

    private static final Collector<CharSequence, ?, String> DOTTED = Collectors.joining(" · ");

    private final transient AuditDesk audit;
    private final transient LedgerCheckDesk checks;
    private final transient Actors actors;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient RuleNames rules;
    private final transient Actor actor;
    private final Select<String> act = new Select<>();
    private final PersonBox by;
    private final PersonBox about;
    private final DatePicker from;
    private final DatePicker to;
    private final UnorderedList rows = new UnorderedList();
    private transient QueryState state = new QueryState("audit", Map.of());

    AuditView(
            AuditDesk audit,
            LedgerCheckDesk checks,
            Actors actors,
            PeopleDesk people,
            OrganizationDesk organizations,
            NodeNames names,
            RuleNames rules,
            CurrentActor current) {
        this.audit = audit;
        this.checks = checks;
        this.actors = actors;
        this.organizations = organizations;
        this.names = names;
        this.rules = rules;
        this.actor = current.actor();
        by = new PersonBox(getTranslation("audit.by"), people, actor, it -> narrow(BY, it));
        about = new PersonBox(getTranslation("audit.about"), people, actor, it -> narrow(ABOUT, it));
        from = day("audit.from", FROM);
        to = day("audit.to", TO);
        act.setAriaLabel(getTranslation("audit.act.all"));
        act.setItems(ACTS);
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("audit.act.all"));
        act.setItemLabelGenerator(it -> it == null ? getTranslation("audit.act.all") : wordOf(it));
        act.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                narrow(ACT, it.getValue() == null ? "" : it.getValue());
            }
        });
        rows.addClassName("rows");
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        act.setValue(ACTS.contains(state.text(ACT)) ? state.text(ACT) : null);
        by.show(state.text(BY));
        about.show(state.text(ABOUT));
        from.setValue(dayOf(FROM).orElse(null));
        to.setValue(dayOf(TO).orElse(null));
        show(audit.search(actor, asked()));
    }

    private AuditSearch asked() {
        var until = dayOf(TO).map(CreditTime::endOf).orElse(null);
        var question = AuditQuestion.newest(PAGE)
                .during(new AuditQuestion.Time(
                        dayOf(FROM).map(CreditTime::startOf).orElse(null), until));
        if (state.isSet(ACT)) {
            question = question.of(state.text(ACT));
        }
        if (state.isSet(BY)) {
            question = question.by(new PersonId(state.text(BY)));
        }
        if (state.isSet(ABOUT)) {
            question = question.about(state.text(ABOUT));
        }
        if (state.isSet(BEFORE)) {
            question = question.before(new AuditId(state.text(BEFORE)));
        }
        return new AuditSearch(question, state.isSet(NODE) ? new OrganizationId(state.text(NODE)) : null);
    }

    /** Empty for what is no day. */
    private Optional<LocalDate> dayOf(String name) {
        try {
            return Optional.of(LocalDate.parse(state.text(name))).filter(CreditTime::reckons);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private DatePicker day(String label, String name) {
        var day = new DatePicker();
        day.setAriaLabel(getTranslation(label));
        day.setPlaceholder(getTranslation(label));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(it -> {
            if (it.isFromClient() && !day.isInvalid()) {
                narrow(name, it.getValue() == null ? "" : it.getValue().toString());
            }
        });
        return day;
    }

    private void narrow(String filter, String value) {
        state.with(BEFORE, "").with(filter, value).open();
    }

    private Div filters() {
        var node = new Button(
                state.isSet(NODE) ? named(NODE) : getTranslation("audit.node"),
                it -> new NodeDialog(
                                getTranslation("audit.node"),
                                organizations,
                                actor,
                                Permission.SEE_AUDIT,
                                each -> true,
                                chosen -> narrow(NODE, chosen.id().value()))
                        .open());
        var filters = new Div(act, by, about, node, from, to);
        filters.addClassNames("toolbar", "filters");
        if (isNarrowed()) {
            filters.add(link(getTranslation("audit.clear"), new QueryState(state.path(), Map.of())));
        }
        return filters;
    }

    private boolean isNarrowed() {
        return FILTERS.stream().anyMatch(state::isSet);
    }

    private static Anchor link(String text, QueryState to) {
        var link = new Anchor(to.address(), text);
        link.setRouterIgnore(false);
        return link;
    }

    private void show(AuditPage page) {
        removeAll();
        add(new PageHeader(getTranslation("audit.title")), filters());
        if (!isNarrowed() && !state.isSet(BEFORE) && checks.isFor(actor)) {
            add(new ProofSection(checks, actors, actor));
        }
        rows.removeAll();
        page.lines().forEach(it -> rows.add(row(it)));
        add(page.lines().isEmpty() ? nothing(page.next() != null) : rows);
        var next = page.next();
        if (next != null) {
            add(new Button(
                    getTranslation("audit.older"),
                    it -> state.with(BEFORE, next.value()).open()));
        }
    }

    /** Names each filter that may be left out, and leaves it out. */
    private EmptyState nothing(boolean isMore) {
        if (!isNarrowed()) {
            return new EmptyState(getTranslation("audit.none"), "");
        }
        var ways = FILTERS.stream()
                .filter(state::isSet)
                .map(it -> link(
                        getTranslation("audit.without", getTranslation("audit." + it), named(it)),
                        state.with(it, "").with(BEFORE, "")))
                .toArray(Anchor[]::new);
        var loosen = new Div(ways);
        loosen.addClassName("with-tag");
        return new EmptyState(
                getTranslation(isMore ? "audit.none.far" : "audit.none"), getTranslation("audit.none.text"), loosen);
    }

    /** What a filter is set to, in words. */
    private String named(String filter) {
        String value = state.text(filter);
        return switch (filter) {
            case ACT -> wordOf(value);
            case BY, ABOUT -> actors.name(actor, value);
            case NODE -> names.name(actor, new OrganizationId(value));
            default -> value;
        };
    }

    private ListItem row(AuditPage.Line line) {
        var each = line.act();
        var entry = each.entry();
        var what = new Div(new Span(Stream.of(wordOf(entry.act()), subjectOf(entry))
                .filter(it -> !it.isEmpty())
                .collect(DOTTED)));
        what.addClassNames("grow", "act");
        String where = entry.place().map(it -> names.way(actor, it)).orElse("");
        String why = line.reason() == null ? "" : getTranslation("audit.detail.why", line.reason());
        var more = new Span(Stream.of(where, detailsOf(entry.details()), why)
                .filter(it -> !it.isEmpty())
                .collect(DOTTED));
        more.addClassName("small");
        what.add(new Div(more));
        var who = new Span(actors.name(actor, each.actor()));
        var when = new Span(Moments.text(each.at(), getLocale()));
        when.addClassName("small");
        return new ListItem(what, who, when);
    }

    /** Whom or what it was done to, where that has a name of its own. */
    private String subjectOf(AuditEntry entry) {
        if (entry.act().equals("person.exemptionsListed")) {
            return "";
        }
        String family = entry.act().substring(0, entry.act().indexOf('.'));
        return switch (family) {
            case "account", "credit", "erasure", "person", "reminder", "role" -> actors.name(actor, entry.subject());
            case "organization" -> names.name(actor, new OrganizationId(entry.subject()));
            case "rules" ->
                entry.subject().contains(":") ? rules.version(new RuleSetId(entry.subject()), getLocale()) : "";
            default -> "";
        };
    }

    private String detailsOf(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(it -> !it.getValue().equals("false"))
                        .filter(it -> !UNTOLD.contains(it.getKey()))
                        .map(it -> wordOf(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(getTranslation("audit.and")));
    }

    private String wordOf(String detail, String value) {
        String shown = shown(detail, value);
        String code = CODES.get(detail);
        String worded = code == null ? shown : getTranslation(code + value);
        return DETAILS.contains(detail) ? getTranslation("audit.detail." + detail, worded) : detail + " " + worded;
    }

    private String shown(String detail, String value) {
        return switch (detail) {
            case "from", "host", "to" -> names.name(actor, new OrganizationId(value));
            case "basis" -> rules.basis(value, getLocale());
            case "rules" ->
                value.contains(":") ? rules.version(new RuleSetId(value), getLocale()) : rules.set(value, getLocale());
            default -> value;
        };
    }

    private String wordOf(String name) {
        return ACTS.contains(name) ? getTranslation("audit.act." + name) : name;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
