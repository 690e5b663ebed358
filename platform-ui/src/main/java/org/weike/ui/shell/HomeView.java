package org.weike.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.weike.core.organization.RoleDesk;
import org.weike.ui.kit.CurrentActor;

/** Leads everybody to the screen that answers their first question. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient CurrentActor current;
    private final transient RoleDesk roles;

    HomeView(CurrentActor current, RoleDesk roles) {
        this.current = current;
        this.roles = roles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FirstScreen screen = FirstScreen.of(roles.own(current.actor()));
        event.forwardTo(screen.path(), new QueryParameters(screen.query()));
    }
}
