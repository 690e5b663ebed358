package org.weike.ui.reminder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.weike.core.ledger.PersonRow;
import org.weike.core.mail.LetterWriter;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.reminder.DigestDesk;
import org.weike.core.reminder.Outlook;
import org.weike.core.reminder.ToHelp;
import org.weike.core.search.Filter;
import org.weike.core.search.Found;
import org.weike.core.search.Hit;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.NodePlace;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;

/** What the next round of reminders would do at an organization, whom no reminder helps, and what was sent. */
@Route("reminders")
@Menu(title = "reminders.title", order = 45, icon = "vaadin:envelope")
@Needs(Permission.SEE_LEDGER)
@PermitAll
class RemindersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_SENT = 50;
    private static final int MOST_TO_HELP = 100;

    private final transient DigestDesk digests;
    private final transient LetterWriter writer;
    private final transient OrganizationDesk organizations;
    private final transient NodePlace place;
    private final transient NodeNames names;
    private final transient Actor actor;
    private final boolean seesPeople;

    RemindersView(
            DigestDesk digests,
            LetterWriter writer,
            OrganizationDesk organizations,
            NodeNames names,
            CurrentActor current) {
        this.digests = digests;
        this.writer = writer;
        this.organizations = organizations;
        this.names = names;
        this.actor = current.actor();
        this.seesPeople = current.mayAnywhere(Permission.SEE_PEOPLE);
        this.place = new NodePlace(organizations, actor, Permission.SEE_LEDGER);
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganizationId node = place.enter(event);
        var off = digests.off(actor, node);
        removeAll();
        add(place.header(new PageHeader(getTranslation("reminders.title")), "reminders.line", node));
        add(new MailOffNote(off));
        var seen = new Div();
        seen.addClassName("column");
        add(seen);
        if (isLarge(node)) {
            seen.add(new Button(getTranslation("reminders.look"), it -> look(seen, node)));
        } else {
            look(seen, node);
        }
        if (seesPeople) {
            add(sent(node));
        }
    }

    /** Going through everybody of a county takes a moment, so it is done when asked for. */
    private boolean isLarge(OrganizationId node) {
        return switch (organizations.open(actor, node).kind()) {
            case PROVINCE, CITY, COUNTY -> true;
            case COMMITTEE, BRANCH, ENTERPRISE, SITE -> false;
        };
    }

    private void look(Div seen, OrganizationId node) {
        seen.removeAll();
        seen.add(outlook(digests.dryRun(actor, node)), toHelp(digests.toHelp(actor, node)));
    }

    private Section outlook(Outlook outlook) {
        var facts = new Facts();
        for (Outlook.Fate fate : Outlook.Fate.values()) {
            facts.say(getTranslation("reminders.fate." + fate), Integer.toString(outlook.count(fate)));
        }
        var section = section("reminders.outlook", small("reminders.outlook.text"), facts);
        if (!outlook.first().isEmpty()) {
            var rows = new UnorderedList();
            rows.addClassName("rows");
            outlook.first().forEach(it -> rows.add(new ListItem(who(it), shortfall(it), previewButton(it))));
            section.add(rows);
        }
        return section;
    }

    private Button previewButton(PersonRow person) {
        var preview = new Button(getTranslation("reminders.preview"), it -> preview(person));
        preview.setAriaLabel(getTranslation("reminders.preview.of", person.name()));
        preview.addThemeVariants(ButtonVariant.TERTIARY);
        return preview;
    }

    private void preview(PersonRow person) {
        digests.preview(actor, person.person())
                .ifPresent(it -> new PreviewDialog(person.name(), it, writer, getLocale()).open());
    }

    private Section toHelp(ToHelp people) {
        if (people.first().isEmpty()) {
            return section("reminders.toHelp", new EmptyState(getTranslation("reminders.toHelp.none"), ""));
        }
        var count = new CountLine();
        count.show(people.total());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        people.first().stream().limit(MOST_TO_HELP).forEach(it -> rows.add(row(it)));
        return section("reminders.toHelp", small("reminders.toHelp.text"), count, rows);
    }

    private ListItem row(ToHelp.Line line) {
        var reasons = new Div();
        reasons.addClassName("with-tag");
        line.reasons().stream()
                .sorted()
                .forEach(it -> reasons.add(new Tag(getTranslation("reminders.reason." + it), Tag.Tone.CARE)));
        var home = line.person().home();
        var organization = new Span(names.way(actor, home.organization()));
        organization.addClassName("small");
        var who = who(line.person());
        who.add(organization);
        return new ListItem(who, reasons, shortfall(line.person()));
    }

    private Section sent(OrganizationId node) {
        Found found = digests.log(
                actor,
                DigestDesk.LOG
                        .where(new Filter.Below(node))
                        .sortedBy(Sort.byNumber("planned").descend())
                        .page(0, MOST_SENT));
        if (found.hits().isEmpty()) {
            return section("reminders.sent", new EmptyState(getTranslation("reminders.sent.none"), ""));
        }
        var count = new CountLine();
        count.show(found.total());
        var rows = new UnorderedList();
        rows.addClassName("rows");
        found.hits().forEach(it -> rows.add(row(it)));
        return section("reminders.sent", count, rows);
    }

    private ListItem row(Hit mail) {
        var name = new Span(mail.text("name"));
        var when = new Span(
                Moments.text(Instant.ofEpochMilli(mail.number("planned").orElse(0)), getLocale()));
        when.addClassName("small");
        var who = new Div(name, when);
        who.addClassNames("grow", "with-tag");
        var reason = new Span(mail.text("reason"));
        reason.addClassName("small");
        String status = mail.text("status");
        var tone = List.of("REFUSED", "UNCLEAR", "BOUNCED").contains(status) ? Tag.Tone.CARE : Tag.Tone.PLAIN;
        return new ListItem(who, reason, new Tag(getTranslation("reminders.status." + status), tone));
    }

    private static Div who(PersonRow person) {
        var link = new Anchor("people/" + person.person().value(), person.name());
        link.setRouterIgnore(false);
        var number = new Span(person.staffNumber());
        number.addClassName("small");
        var who = new Div(link, number);
        who.addClassNames("grow", "with-tag");
        return who;
    }

    private Component shortfall(PersonRow person) {
        return Figures.figure(getTranslation(
                "reminders.shortfall", Figures.text(person.hours().shortfall())));
    }

    private Span small(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("small");
        return text;
    }

    private Section section(String key, Component... parts) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("section");
        section.add(parts);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.title");
    }
}
