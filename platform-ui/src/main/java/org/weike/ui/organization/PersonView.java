package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.weike.core.organization.Membership;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonCard;
import org.weike.core.organization.PersonChange;
import org.weike.core.organization.PersonNumbers;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.organization.Transfer;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
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
        show(people.open(actor, id));
    }

    private void reload(PersonId id) {
        show(people.open(actor, id));
    }

    private void show(PersonCard card) {
        Person person = card.person();
        name = person.name();
        removeAll();
        add(new Crumbs(card.path(), organizations.tops(actor, Permission.SEE_PEOPLE), this::linkTo));
        add(header(card), facts(card), contact(person), memberships(person), account(person));
        exemptions(person.id()).ifPresent(this::add);
        var section = new RolesSection(roles, names, actor, person.id(), current.mayAnywhere(Permission.GRANT_ROLES));
        if (current.mayAnywhere(Permission.GRANT_ROLES)) {
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
        if (!current.mayAnywhere(Permission.EDIT_PEOPLE)) {
            return header;
        }
        return header.actions(
                new Button(
                        getTranslation("person.correct"),
                        it -> PersonDialog.correcting(roster, actor, person, () -> reload(person.id()))
                                .open()),
                new Button(
                        getTranslation("person.changeStatus"),
                        it -> new StatusDialog(roster, actor, person, () -> reload(person.id())).open()),
                new Button(getTranslation("person.move"), it -> chooseHome(person)));
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
        person.pendingTransfer().ifPresent(it -> facts.say(getTranslation("person.transfer"), transfer(person, it)));
        var section = new Section(new H2(getTranslation("person.facts")), facts);
        section.addClassName("section");
        boolean hidden = !card.phone().isEmpty() || !card.identity().isEmpty();
        if (hidden && current.mayAnywhere(Permission.UNMASK_NUMBERS)) {
            section.add(unmask(person, phone, identity));
        }
        return section;
    }

    private ContactSection contact(Person person) {
        return new ContactSection(
                reminders,
                actor,
                person,
                current.mayAnywhere(Permission.EDIT_PEOPLE),
                current.mayAnywhere(Permission.UNMASK_NUMBERS));
    }

    private HostsSection memberships(Person person) {
        boolean mayEdit = current.mayAnywhere(Permission.EDIT_PEOPLE);
        var section = new HostsSection(names, actor, person, mayEdit, it -> end(person, it));
        if (mayEdit) {
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

    private Div transfer(Person person, Transfer transfer) {
        var line = new Div(
                new Span(names.way(actor, transfer.to())),
                new Button(
                        getTranslation("person.transfer.accept"),
                        it -> settle(roster.acceptTransfer(actor, person.id(), person.rev()))),
                new Button(
                        getTranslation("person.transfer.end"),
                        it -> settle(roster.endTransfer(actor, person.id(), person.rev()))));
        line.addClassName("toolbar");
        return line;
    }

    private void chooseHome(Person person) {
        new NodeDialog(
                        getTranslation("person.move.where"),
                        organizations,
                        actor,
                        Permission.SEE_TREE,
                        it -> true,
                        it -> propose(person, it.id()))
                .orElsewhere(it -> propose(person, it))
                .open();
    }

    private void propose(Person person, OrganizationId to) {
        settle(roster.proposeTransfer(actor, person.id(), person.rev(), to));
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
