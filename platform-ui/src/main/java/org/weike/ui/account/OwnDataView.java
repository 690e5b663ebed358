package org.weike.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.weike.core.account.AccountDesk;
import org.weike.core.audit.AuditRecord;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.ledger.ExportWithMe;
import org.weike.core.ledger.Looker;
import org.weike.core.ledger.LooksAtMe;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.PersonCard;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RoleTerm;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.privacy.OwnDataDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.credit.ExemptionList;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.PlainTable;
import org.weike.ui.kit.QueryState;
import org.weike.ui.privacy.OwnRecordsSection;
import org.weike.wording.Moments;
import org.weike.wording.RuleNames;

/** My own data: what is kept of me, which roles I have, who looked at me, and where I am signed in. */
@Route("me")
@PermitAll
class OwnDataView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MONTH = "month";
    private static final int MONTHS = 12;
    private static final int EXPORTS = 50;

    private final transient PeopleDesk people;
    private final transient RoleDesk roles;
    private final transient AuditDesk audit;
    private final transient AccountDesk accounts;
    private final transient NodeNames names;
    private final transient ExemptionDesk exemptions;
    private final transient RuleNames ruleNames;
    private final transient OwnDataDesk own;
    private final transient ErasureDesk erasures;
    private final transient Clock clock;
    private final transient CurrentActor current;
    private final transient Actor actor;

    OwnDataView(
            PeopleDesk people,
            RoleDesk roles,
            AuditDesk audit,
            AccountDesk accounts,
            NodeNames names,
            ExemptionDesk exemptions,
            RuleNames ruleNames,
            OwnDataDesk own,
            ErasureDesk erasures,
            Clock clock,
            CurrentActor current) {
        this.people = people;
        this.roles = roles;
        this.audit = audit;
        this.accounts = accounts;
        this.names = names;
        this.exemptions = exemptions;
        this.ruleNames = ruleNames;
        this.own = own;
        this.erasures = erasures;
        this.clock = clock;
        this.current = current;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var state = QueryState.of(event.getLocation());
        removeAll();
        add(
                new PageHeader(getTranslation("shell.ownData")).line(getTranslation("own.line")),
                facts(people.open(actor, current.person())),
                ownRoles(),
                exemptions(),
                looks(state),
                exports(),
                new OwnRecordsSection(own, erasures, actor, current.person(), CreditTime.dayOf(clock.instant())),
                devices());
    }

    private Section facts(PersonCard card) {
        var person = card.person();
        String none = getTranslation("own.notKept");
        return section(
                "person.facts",
                new Facts()
                        .say(getTranslation("person.name"), person.name())
                        .say(
                                getTranslation("person.staffNumber"),
                                person.staffNumber().value())
                        .say(getTranslation("person.phone"), card.phone().isEmpty() ? none : card.phone())
                        .say(getTranslation("person.identity"), card.identity().isEmpty() ? none : card.identity())
                        .say(getTranslation("person.home"), names.way(actor, person.home()))
                        .say(
                                getTranslation("person.standing"),
                                getTranslation(
                                        "person.standing." + person.status().standing())),
                note("own.wrong"));
    }

    private Section ownRoles() {
        List<RoleTerm> terms = roles.history(actor, current.person()).stream()
                .filter(RoleTerm::isActive)
                .toList();
        var facts = new Facts().say(getTranslation("role.TRAINEE"), getTranslation("own.everybody"));
        terms.forEach(it -> facts.say(getTranslation("role." + it.role()), names.way(actor, it.node())));
        return section("roles.title", facts);
    }

    private Section exemptions() {
        var own = exemptions.of(actor, current.person());
        var today = CreditTime.dayOf(clock.instant());
        var section = section("exempt.title", note("exempt.own"), new ExemptionList(own, ruleNames, today, null));
        section.setVisible(!own.all().isEmpty());
        return section;
    }

    private Section looks(QueryState state) {
        var now = YearMonth.from(clock.instant().atZone(Moments.ZONE));
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
        YearMonth month = months.stream()
                .filter(it -> it.toString().equals(state.text(MONTH)))
                .findFirst()
                .orElse(now);
        var choice = new Select<YearMonth>();
        choice.setAriaLabel(getTranslation("own.month"));
        choice.setItems(months);
        choice.setValue(month);
        choice.addValueChangeListener(
                it -> state.with(MONTH, it.getValue().toString()).open());
        LooksAtMe looks = audit.looksAtMe(actor, month);
        var section = section("own.looks", note("own.looks.note"), choice);
        if (looks.looks().isEmpty()) {
            section.add(note("own.looks.none"));
        } else {
            section.add(table(looks.looks().reversed()));
        }
        if (looks.beyond() > 0) {
            section.add(new Span(getTranslation("own.looks.beyond", looks.beyond())));
        }
        return section;
    }

    private PlainTable table(List<LooksAtMe.LookAtMe> looks) {
        var table = new PlainTable(
                getTranslation("own.looks.who"), getTranslation("own.looks.what"), getTranslation("own.looks.when"));
        looks.forEach(it -> table.row(
                nameOf(it.by()),
                getTranslation("look." + it.look().kind()),
                Moments.text(it.look().at(), getLocale())));
        return table;
    }

    private static String nameOf(@Nullable Looker by) {
        return by == null ? "—" : (by.name() + " " + by.organization()).strip();
    }

    private Section exports() {
        List<ExportWithMe> exports = audit.exportsThatIncludedMe(actor, EXPORTS);
        if (exports.isEmpty()) {
            return section("own.exports", note("own.exports.none"));
        }
        var table = new PlainTable(
                getTranslation("own.looks.who"),
                getTranslation("own.exports.where"),
                getTranslation("own.exports.year"),
                getTranslation("own.looks.when"));
        exports.forEach(it -> table.row(
                exporter(it),
                placeOf(it.export()),
                it.export().entry().details().getOrDefault("year", ""),
                Moments.text(it.export().at(), getLocale())));
        return section("own.exports", table);
    }

    private String exporter(ExportWithMe export) {
        return export.export().actor() instanceof Actor.Platform
                ? getTranslation("audit.platform")
                : nameOf(export.by());
    }

    private String placeOf(AuditRecord export) {
        return export.entry().place().map(it -> names.name(actor, it)).orElse("");
    }

    private Section devices() {
        var out = new Button(getTranslation("own.signOutEverywhere"), it -> {
            accounts.signOutEverywhere(actor, current.person());
            UI.getCurrent().getPage().setLocation("/sign-in");
        });
        var password = new Anchor("/password", getTranslation("own.password"));
        password.setRouterIgnore(true);
        return section("own.devices", password, note("own.devices.note"), out);
    }

    private Section section(String key, Component... parts) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("section");
        section.add(parts);
        return section;
    }

    private Span note(String key) {
        return small(getTranslation(key));
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("small");
        return small;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.ownData");
    }
}
