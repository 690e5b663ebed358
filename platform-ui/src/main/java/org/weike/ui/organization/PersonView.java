package org.weike.ui.organization;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.weike.core.account.AccountDesk;
import org.weike.core.account.AccountState;
import org.weike.core.account.Issue;
import org.weike.core.account.WayIn;
import org.weike.core.credit.CreditTime;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.organization.Arrival;
import org.weike.core.organization.ArrivalChange;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Housing;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonAct;
import org.weike.core.organization.PersonCard;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonNumbers;
import org.weike.core.organization.Place;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.Transfer;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.ui.audit.Actors;
import org.weike.ui.kit.Crumbs;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeDialog;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;
import org.weike.ui.privacy.ErasureSection;
import org.weike.wording.Moments;
import org.weike.wording.RuleNames;

/** One person: who they are, where they belong, what roles they have, and how they come into their account. */
@Route("people/:person")
@Needs(Permission.SEE_PEOPLE)
@PermitAll
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PERSON = "person";

    private final transient PeopleDesk people;
    private final transient RosterDesk roster;
    private final transient ArrivalDesk arrivals;
    private final transient Actors actors;
    private final transient RoleDesk roles;
    private final transient AccountDesk accounts;
    private final transient OrganizationDesk organizations;
    private final transient NodeNames names;
    private final transient ActivationCodes codes;
    private final transient ExemptionDesk exemptions;
    private final transient RuleNames ruleNames;
    private final transient ErasureDesk erasures;
    private final transient ReminderDesk reminders;
    private final transient Clock clock;
    private final transient CurrentActor current;
    private final transient Actor actor;
    private String name = "";

    PersonView(
            PeopleDesk people,
            RosterDesk roster,
            ArrivalDesk arrivals,
            Actors actors,
            RoleDesk roles,
            AccountDesk accounts,
            OrganizationDesk organizations,
            NodeNames names,
            ActivationCodes codes,
            ExemptionDesk exemptions,
            RuleNames ruleNames,
            ErasureDesk erasures,
            ReminderDesk reminders,
            Clock clock,
            CurrentActor current) {
        this.people = people;
        this.roster = roster;
        this.arrivals = arrivals;
        this.actors = actors;
        this.roles = roles;
        this.accounts = accounts;
        this.organizations = organizations;
        this.names = names;
        this.codes = codes;
        this.exemptions = exemptions;
        this.ruleNames = ruleNames;
        this.erasures = erasures;
        this.reminders = reminders;
        this.clock = clock;
        this.current = current;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new PersonId(event.getRouteParameters().get(PERSON).orElseThrow());
        try {
            show(people.open(actor, id));
        } catch (OutOfReach notYet) {
            Arrival arriving = arrivals.open(actor, id);
            event.forwardTo(
                    ArrivalsView.class,
                    QueryParameters.of("q", arriving.staffNumber().value()));
        }
    }

    private void reload(PersonId id) {
        show(people.open(actor, id));
    }

    private void show(PersonCard card) {
        Person person = card.person();
        name = person.name();
        removeAll();
        add(new Crumbs(card.path(), organizations.tops(actor, Permission.SEE_PEOPLE), this::linkTo));
        add(header(card), facts(card), contact(card), memberships(card), account(person));
        exemptions(person.id()).ifPresent(this::add);
        var section = new RolesSection(roles, names, actor, person.id());
        if (card.sight().may(PersonAct.GRANT_ROLES)) {
            section.add(new Button(getTranslation("roles.grantOne"), it -> chooseNode(person, section)));
        }
        add(section);
        erasure(person).ifPresent(this::add);
    }

    private RouterLink linkTo(Organization node) {
        var link = new RouterLink(node.name(), PeopleView.class);
        link.setQueryParameters(QueryParameters.of("node", node.id().value()));
        return link;
    }

    /** Why nothing is asked of somebody is not for everybody who may see them. */
    private Optional<ExemptionsSection> exemptions(PersonId id) {
        if (!current.mayAnywhere(Permission.EXEMPT_PEOPLE)) {
            return Optional.empty();
        }
        try {
            var today = CreditTime.dayOf(clock.instant());
            return Optional.of(new ExemptionsSection(exemptions, ruleNames, actor, id, today));
        } catch (OutOfReach onlySeen) {
            return Optional.empty();
        }
    }

    private Optional<ErasureSection> erasure(Person person) {
        if (!current.mayAnywhere(Permission.ERASE_PEOPLE) || person.id().equals(current.person())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ErasureSection(erasures, actor, person));
        } catch (OutOfReach onlySeen) {
            return Optional.empty();
        }
    }

    private PageHeader header(PersonCard card) {
        Person person = card.person();
        var header = new PageHeader(person.name())
                .line(getTranslation("person.standing." + person.status().standing()));
        Anchor year = year(card);
        if (!card.sight().may(PersonAct.EDIT)) {
            return header.actions(year);
        }
        return header.actions(
                year,
                new Button(
                        getTranslation("person.correct"),
                        it -> PersonDialog.correcting(roster, actor, person, () -> reload(person.id()))
                                .open()),
                new Button(
                        getTranslation("person.changeStatus"),
                        it -> new StatusDialog(roster, actor, person, () -> reload(person.id())).open()),
                new Button(getTranslation("person.move"), it -> chooseHome(person)));
    }

    /** Hours and entries stand on a page of their own. */
    private Anchor year(PersonCard card) {
        var year = new Anchor("ledger/people/" + card.person().id().value(), getTranslation("person.year"));
        year.setRouterIgnore(false);
        year.setVisible(card.sight().may(PersonAct.SEE_LEDGER));
        return year;
    }

    private Section facts(PersonCard card) {
        Person person = card.person();
        var phone = new Span(card.phone());
        var identity = new Span(card.identity());
        var facts = new Facts()
                .say(getTranslation("person.staffNumber"), person.staffNumber().value())
                .say(getTranslation("person.since"), Moments.day(person.status().since(), getLocale()))
                .say(
                        getTranslation("person.floating"),
                        getTranslation("person.floating." + person.status().floating()));
        if (!card.phone().isEmpty()) {
            facts.say(getTranslation("person.phone"), phone);
        }
        if (!card.identity().isEmpty()) {
            facts.say(getTranslation("person.identity"), identity);
        }
        AccountState state = accounts.state(actor, person.id());
        facts.say(
                getTranslation("account.state"),
                new Tag(
                        getTranslation("account.state." + state),
                        state == AccountState.ACTIVATED ? Tag.Tone.GOOD : Tag.Tone.PLAIN));
        person.lastTransfer()
                .filter(it -> card.sight().place(it.to()).isPresent())
                .ifPresent(it -> facts.say(getTranslation("person.transfer"), transfer(card, it)));
        var section = new Section(new H2(getTranslation("person.facts")), facts);
        section.addClassName("section");
        boolean hidden = !card.phone().isEmpty() || !card.identity().isEmpty();
        if (hidden && card.sight().may(PersonAct.UNMASK)) {
            section.add(unmask(person, phone, identity));
        }
        return section;
    }

    private ContactSection contact(PersonCard card) {
        return new ContactSection(
                reminders,
                actor,
                card.person(),
                card.sight().may(PersonAct.EDIT),
                card.sight().may(PersonAct.UNMASK));
    }

    private HostsSection memberships(PersonCard card) {
        Person person = card.person();
        var section = new HostsSection(card, it -> end(person, it));
        if (card.sight().may(PersonAct.EDIT)) {
            section.add(new Button(
                    getTranslation("person.host.add"),
                    it -> new HostDialog(roster, organizations, actor, person, () -> reload(person.id())).open()));
        }
        return section;
    }

    private void end(Person person, Membership membership) {
        switch (roster.endHosting(actor, person.id(), person.rev(), membership.organization())) {
            case PersonChange.Done done -> {
                Person after = done.card().person();
                if (!done.card().sight().may(PersonAct.EDIT)) {
                    Said.done(getTranslation("person.host.ended"));
                    UI.getCurrent().navigate(PeopleView.class);
                    return;
                }
                show(done.card());
                Said.undoable(
                        getTranslation("person.host.ended"),
                        getTranslation("kit.undo"),
                        () -> settle(roster.host(
                                actor, after.id(), after.rev(), membership.organization(), membership.kind())));
            }
            case PersonChange.Refused refused -> Said.refused(this, "person.refused.", refused.reason());
        }
    }

    private Div unmask(Person person, Span phone, Span identity) {
        var note = new Span(getTranslation("person.unmask.note"));
        note.addClassName("small");
        var button = new Button(getTranslation("person.unmask"));
        button.setDisableOnClick(true);
        button.addClickListener(it -> {
            PersonNumbers clear = people.unmask(actor, person.id());
            clear.phone().ifPresent(number -> phone.setText(number.digits()));
            clear.identity().ifPresent(number -> identity.setText(number.characters()));
        });
        var line = new Div(button, note);
        line.addClassName("toolbar");
        return line;
    }

    private Div transfer(PersonCard card, Transfer transfer) {
        Person person = card.person();
        var line = new TransferLine(transfer, card.sight().place(transfer.to()), actors, actor);
        if (card.sight().may(PersonAct.ANSWER_TRANSFER)) {
            Arrival arrival = arrivals.open(actor, person.id());
            line.add(
                    new Button(getTranslation("person.transfer.accept"), it -> accept(arrival)),
                    new Button(
                            getTranslation("person.transfer.decline"),
                            it -> new DeclineDialog(arrivals, actor, arrival, () -> reload(person.id())).open()));
        }
        if (transfer.isPending() && card.sight().may(PersonAct.EDIT)) {
            line.add(new Button(
                    getTranslation("person.transfer.end"),
                    it -> settle(roster.withdrawTransfer(actor, person.id(), person.rev()))));
        }
        return line;
    }

    private void accept(Arrival arrival) {
        switch (arrivals.accept(actor, arrival.id(), arrival.rev())) {
            case ArrivalChange.Done done -> {
                Said.done(getTranslation("arrivals.accepted", arrival.name()));
                reload(done.person());
            }
            case ArrivalChange.Refused refused -> Said.refused(this, "person.refused.", refused.reason());
        }
    }

    private void chooseHome(Person person) {
        new NodeDialog(
                        getTranslation("person.move.where"),
                        organizations,
                        actor,
                        Permission.SEE_TREE,
                        it -> refusal(person, it.id(), it.kind()).isEmpty(),
                        it -> confirm(person, Place.of(organizations.path(actor, it.id()))))
                .orElsewhere(
                        it -> roster.destination(actor, person.id(), it),
                        it -> refusal(person, it.id(), it.kind()),
                        it -> confirm(person, it))
                .open();
    }

    /** What the core would answer, said before it is asked. */
    private static Optional<String> refusal(Person person, OrganizationId to, Organization.Kind kind) {
        if (to.equals(person.home())) {
            return Optional.of("person.refused.AT_HOME_THERE");
        }
        return person.status().housedBy(kind) == Housing.NEVER
                ? Optional.of("person.refused.NO_HOME_FOR_THEM")
                : Optional.empty();
    }

    private void confirm(Person person, Place to) {
        new MoveDialog(person, to, () -> settle(roster.proposeTransfer(actor, person.id(), person.rev(), to.id())))
                .open();
    }

    private void settle(PersonChange change) {
        switch (change) {
            case PersonChange.Done done -> {
                Said.done(getTranslation("kit.saved"));
                show(done.card());
            }
            case PersonChange.Refused refused -> Said.refused(this, "person.refused.", refused.reason());
        }
    }

    private Section account(Person person) {
        var section = new Section(new H2(getTranslation("account.title")));
        section.addClassName("section");
        boolean visible =
                current.mayAnywhere(Permission.ISSUE_ACTIVATION) && !person.id().equals(current.person());
        section.setVisible(visible);
        if (visible) {
            wayIn(person.id()).ifPresentOrElse(it -> offer(section, person.id(), it), () -> section.setVisible(false));
        }
        return section;
    }

    /** What can be done; nothing for somebody who is only seen here. */
    private Optional<WayIn> wayIn(PersonId id) {
        try {
            return Optional.of(accounts.wayIn(actor, id));
        } catch (OutOfReach onlySeen) {
            return Optional.empty();
        }
    }

    private void offer(Section section, PersonId id, WayIn way) {
        var explained = new Span(getTranslation("account.way." + way));
        explained.addClassName("small");
        section.add(explained);
        switch (way) {
            case ACTIVATION -> {
                var issue = new Button(
                        getTranslation("account.issue"), it -> handOver(id, accounts.issueActivation(actor, id)));
                issue.addThemeVariants(ButtonVariant.PRIMARY);
                section.add(issue);
            }
            case RESET ->
                section.add(new Button(
                        getTranslation("account.reset"), it -> handOver(id, accounts.resetPassword(actor, id))));
            case NOT_BELOW_YOU -> {
                // Nothing is offered that would be refused.
            }
        }
    }

    private void handOver(PersonId id, Issue issue) {
        switch (issue) {
            case Issue.Issued issued -> {
                reload(id);
                new SlipDialog(issued.slip(), codes).open();
            }
            case Issue.Refused refused -> Said.refused(this, "account.refused.", refused.reason());
        }
    }

    private void chooseNode(Person person, RolesSection section) {
        new NodeDialog(
                        getTranslation("roles.where"),
                        organizations,
                        actor,
                        Permission.GRANT_ROLES,
                        it -> true,
                        it -> new GrantDialog(roles, actor, person.id(), it, section::fill).open())
                .open();
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
