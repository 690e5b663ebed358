package org.weike.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.weike.core.organization.Arrival;
import org.weike.core.organization.ArrivalChange;
import org.weike.core.organization.ArrivalDesk;
import org.weike.core.organization.Arrivals;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.Permission;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.search.Sort;
import org.weike.core.shared.Actor;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OrganizationId;
import org.weike.ui.kit.CountLine;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.EmptyState;
import org.weike.ui.kit.Listing;
import org.weike.ui.kit.Needs;
import org.weike.ui.kit.NodeNames;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.QueryState;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.SearchField;
import org.weike.wording.Moments;

/** Those who wait to be accepted where one writes about people: from where, since when, and what to answer. */
@Route("arrivals")
@Needs(Permission.EDIT_PEOPLE)
@PermitAll
class ArrivalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "q";
    private static final String NODE = "node";
    private static final int MOST = 500;

    private final transient ArrivalDesk arrivals;
    private final transient OrganizationDesk organizations;
    private final transient Actor actor;
    private final PageHeader header = new PageHeader(getTranslation("arrivals.title"));
    private final CountLine count = new CountLine();
    private final SearchField words;
    private final Button everywhere = new Button(getTranslation("people.everywhere"));
    private final Listing<Arrival> list = new Listing<>(getTranslation("arrivals.title"), this::piece);
    private transient QueryState state = new QueryState("arrivals", Map.of());

    ArrivalsView(ArrivalDesk arrivals, OrganizationDesk organizations, CurrentActor current) {
        this.arrivals = arrivals;
        this.organizations = organizations;
        this.actor = current.actor();
        words = new SearchField(
                getTranslation("arrivals.search"), it -> state.with(WORDS, it).open());
        everywhere.addClickListener(it -> state.with(NODE, "").open());
        var toolbar = new Div(words, everywhere, count);
        toolbar.addClassName("toolbar");
        addClassNames("page", "fixed");
        add(header, toolbar, list);
        addColumns();
    }

    private void addColumns() {
        list.addColumn(Arrival::name).setHeader(getTranslation("person.name")).setFlexGrow(1);
        list.addColumn(it -> it.staffNumber().value())
                .setHeader(getTranslation("person.staffNumber"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(it -> getTranslation("person.standing." + it.standing()))
                .setHeader(getTranslation("person.standing"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(it -> NodeNames.way(it.from()))
                .setHeader(getTranslation("arrivals.from"))
                .setFlexGrow(3);
        list.addColumn(it -> NodeNames.way(it.to()))
                .setHeader(getTranslation("arrivals.to"))
                .setFlexGrow(3);
        list.addColumn(it -> Moments.day(it.proposed(), getLocale()))
                .setHeader(getTranslation("arrivals.since"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addComponentColumn(this::answers)
                .setHeader(getTranslation("arrivals.answer"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.setEmptyStateComponent(
                new EmptyState(getTranslation("arrivals.none"), getTranslation("arrivals.none.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = QueryState.of(event.getLocation());
        words.setValue(state.text(WORDS));
        everywhere.setVisible(state.isSet(NODE));
        header.line(
                state.isSet(NODE)
                        ? organizations
                                .open(actor, new OrganizationId(state.text(NODE)))
                                .name()
                        : getTranslation("arrivals.line"));
        fill();
    }

    private void fill() {
        Query query = ArrivalDesk.ALL
                .matching(state.text(WORDS))
                .sortedBy(Sort.byNumber("proposed"))
                .page(0, MOST);
        Arrivals found = arrivals.find(
                actor, state.isSet(NODE) ? query.where(new Filter.Below(new OrganizationId(state.text(NODE)))) : query);
        list.setItems(found.people());
        count.show(found.total());
    }

    private Component answers(Arrival arrival) {
        var accept = new Button(getTranslation("person.transfer.accept"), it -> accept(arrival));
        accept.setAriaLabel(getTranslation("person.transfer.accept") + " " + arrival.name());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        var decline = new Button(
                getTranslation("person.transfer.decline"),
                it -> new DeclineDialog(arrivals, actor, arrival, this::fill).open());
        decline.setAriaLabel(getTranslation("person.transfer.decline") + " " + arrival.name());
        var answers = new Div(accept, decline);
        answers.addClassName("toolbar");
        return answers;
    }

    private void accept(Arrival arrival) {
        try {
            switch (arrivals.accept(actor, arrival.id(), arrival.rev())) {
                case ArrivalChange.Done done -> Said.done(getTranslation("arrivals.accepted", arrival.name()));
                case ArrivalChange.Refused refused -> Said.refused(this, "person.refused.", refused.reason());
            }
        } catch (EditConflict meanwhile) {
            Said.problem(getTranslation("person.refused.CHANGED_MEANWHILE"));
        }
        fill();
    }

    private Component piece(Arrival arrival) {
        var top = new Div(new Span(arrival.name() + " " + arrival.staffNumber().value()));
        top.addClassName("piece-top");
        var below = new Div(
                line(getTranslation("person.standing." + arrival.standing())
                        + " · "
                        + Moments.day(arrival.proposed(), getLocale())),
                line(getTranslation("arrivals.from") + " " + NodeNames.way(arrival.from())),
                line(getTranslation("arrivals.to") + " " + NodeNames.way(arrival.to())));
        below.addClassName("small");
        var piece = new Div(top, below, answers(arrival));
        piece.addClassName("piece");
        return piece;
    }

    private static Div line(String text) {
        return new Div(new Span(text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("arrivals.title");
    }
}
