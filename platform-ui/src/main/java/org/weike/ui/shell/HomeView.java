package org.weike.ui.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first screen of the desk. */
@Route("")
@AnonymousAllowed
class HomeView extends VerticalLayout {

    HomeView() {
        add(new H1("Weike"));
    }
}
