package org.weike.ui.organization;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.weike.core.credit.ExemptPeople;
import org.weike.core.credit.ExemptionDesk;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.NodePlace;
import org.weike.ui.kit.PageHeader;

/** Of whom nothing is asked today, at an organization and below. */
@Route("exempt")
@Menu(title = "exempted.title", order = 55, icon = "vaadin:user-heart")
@Needs(Permission.EXEMPT_PEOPLE)
@PermitAll
class ExemptPeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExemptionDesk exemptions;
    private final transient NodeNames names;
    private final transient NodePlace place;
    private final transient Actor actor;

    ExemptPeopleView(ExemptionDesk exemptions, OrganizationDesk organizations, NodeNames names, CurrentActor current) {
        this.exemptions = exemptions;
        this.names = names;
        this.actor = current.actor();
        this.place = new NodePlace(organizations, actor, Permission.EXEMPT_PEOPLE);
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrganizationId node = place.enter(event);
        ExemptPeople exempt = exemptions.at(actor, node);
        removeAll();
        add(place.header(new PageHeader(getTranslation("exempted.title")), "exempted.line", node));
        if (exempt.total() == 0) {
            add(new EmptyState(getTranslation("exempted.none"), getTranslation("exempted.none.text")));
            return;
        }
        var count = new Paragraph(getTranslation("exempted.count", exempt.total()));
        count.getElement().setAttribute("role", "status");
        var rows = new UnorderedList();
        rows.addClassName("rows");
        exempt.first().forEach(it -> rows.add(row(it)));
        add(count, rows);
        if (exempt.first().size() < exempt.total()) {
            add(new Paragraph(getTranslation("exempted.first", exempt.first().size())));
        }
    }

    private ListItem row(ExemptPeople.Line line) {
        var who = new Anchor(
                "people/" + line.person().value(),
                line.name() + " " + line.staffNumber().value());
        var exemption = line.exemption();
        String from = exemption.firstDay().toString();
        var why = new Span(getTranslation("exempt.ground." + exemption.ground())
                + " · "
                + exemption
                        .lastDay()
                        .map(it -> getTranslation("roles.from.until", from, it.toString()))
                        .orElseGet(() -> getTranslation("roles.from", from)));
        var where = new Span(names.name(actor, line.home()));
        where.addClassName("small");
        var words = new Div(who, new Div(why), new Div(where));
        words.addClassName("grow");
        return new ListItem(words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exempted.title");
    }
}
