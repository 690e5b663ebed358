package org.weike.ui.audit;

import com.vaadin.flow.component.button.Button;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditId;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.credit.LedgerCheckDesk;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.wording.Moments;

/** Administrative acts within reach, newest first. */
@Route("audit")
@Menu(title = "audit.title", order = 90, icon = "vaadin:clipboard-text")
@Needs(Permission.SEE_AUDIT)
@PermitAll
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String ACT = "act";
    private static final String BEFORE = "before";
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
            "days",
            "edition",
            "entries",
            "entry",
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
            "people",
            "points",
            "reason",
            "role",
            "roots",
            "rootsHeld",
            "rules",
            "searched",
            "skip",
            "standing",
            "template",
            "to",
            "update",
            "version",
            "why",
            "year");

    /** Details whose values are organizations. */
    private static final Set<String> NODES = Set.of("from", "host", "to");

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
    private final transient NodeNames names;
    private final transient Actor actor;
    private final Select<String> act = new Select<>();
    private final UnorderedList rows = new UnorderedList();
    private transient QueryState state = new QueryState("audit", Map.of());

    AuditView(AuditDesk audit, LedgerCheckDesk checks, Actors actors, NodeNames names, CurrentActor current) {
        this.audit = audit;
        this.checks = checks;
        this.actors = actors;
        this.names = names;
        this.actor = current.actor();
        act.setAriaLabel(getTranslation("audit.act.all"));
        act.setItems(ACTS);
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("audit.act.all"));
        act.setItemLabelGenerator(it -> it == null ? getTranslation("audit.act.all") : wordOf(it));
        act.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                state.with(BEFORE, "")
                        .with(ACT, it.getValue() == null ? "" : it.getValue())
                        .open();
            }
        });
        rows.addClassName("rows");
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        act.setValue(ACTS.contains(state.text(ACT)) ? state.text(ACT) : null);
        var question = AuditQuestion.newest(PAGE);
        if (state.isSet(ACT)) {
            question = question.of(state.text(ACT));
        }
        if (state.isSet(BEFORE)) {
            question = question.before(new AuditId(state.text(BEFORE)));
        }
        show(audit.recent(actor, question));
    }

    private void show(List<AuditRecord> records) {
        removeAll();
        add(new PageHeader(getTranslation("audit.title")).actions(act));
        if (!state.isSet(ACT) && !state.isSet(BEFORE) && checks.isFor(actor)) {
            add(new ProofSection(checks, actors, actor));
        }
        rows.removeAll();
        records.forEach(it -> rows.add(row(it)));
        if (records.isEmpty()) {
            add(new EmptyState(getTranslation("audit.none"), getTranslation("audit.none.text")));
            return;
        }
        add(rows);
        if (records.size() == PAGE) {
            add(new Button(
                    getTranslation("audit.older"),
                    it -> state.with(BEFORE, records.getLast().id().value()).open()));
        }
    }

    private ListItem row(AuditRecord each) {
        var entry = each.entry();
        var what = new Div(new Span(Stream.of(wordOf(entry.act()), subjectOf(entry))
                .filter(it -> !it.isEmpty())
                .collect(DOTTED)));
        what.addClassNames("grow", "act");
        String where = entry.place().map(it -> names.way(actor, it)).orElse("");
        var more = new Span(Stream.of(where, detailsOf(entry.details()))
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
            default -> "";
        };
    }

    private String detailsOf(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(it -> !it.getValue().equals("false"))
                        .map(it -> wordOf(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(getTranslation("audit.and")));
    }

    private String wordOf(String detail, String value) {
        String shown = NODES.contains(detail) ? names.name(actor, new OrganizationId(value)) : value;
        String code = CODES.get(detail);
        String worded = code == null ? shown : getTranslation(code + value);
        return DETAILS.contains(detail) ? getTranslation("audit.detail." + detail, worded) : detail + " " + worded;
    }

    private String wordOf(String name) {
        return ACTS.contains(name) ? getTranslation("audit.act." + name) : name;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
