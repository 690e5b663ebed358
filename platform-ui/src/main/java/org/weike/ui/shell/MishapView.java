package org.weike.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.EmptyState;

/** Says that a screen failed, and the reference under which it was logged. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MishapView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    MishapView() {
        addClassName("page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (Mishaps.causedBy(parameter.getCaughtException(), OutOfReach.class)) {
            event.rerouteToError(NotFoundException.class);
            return HttpStatusCode.NOT_FOUND.getCode();
        }
        String reference = Mishaps.log(parameter.getCaughtException());
        add(EmptyState.inPlaceOfScreen(
                getTranslation("mishap.title"),
                getTranslation("mishap.text", reference),
                new RouterLink(getTranslation("mishap.home"), HomeView.class)));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mishap.title");
    }
}
