package org.weike.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.weike.core.shared.OutOfReach;

/** Sends what is out of reach to where what does not exist is answered: the two look the same. */
@AnonymousAllowed
class OutOfReachView extends Div implements HasErrorParameter<OutOfReach> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<OutOfReach> parameter) {
        event.rerouteToError(NotFoundException.class);
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
