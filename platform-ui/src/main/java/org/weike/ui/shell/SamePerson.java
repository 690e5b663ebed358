package org.weike.ui.shell;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.CurrentActor;

/**
 * Ends a session of the desk once its requests come from somebody else than it began with, or from nobody: a window
 * left open must not go on for whoever signed out.
 */
class SamePerson implements RequestHandler {

    private static final String BEGAN_WITH = SamePerson.class.getName();
    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;

    SamePerson(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        Optional<String> now = current.find().map(PersonId::value);
        session.lock();
        try {
            Object began = session.getAttribute(BEGAN_WITH);
            if (began == null) {
                now.ifPresent(it -> session.setAttribute(BEGAN_WITH, it));
                return false;
            }
            if (now.filter(began::equals).isPresent()) {
                return false;
            }
            session.close();
        } finally {
            session.unlock();
        }
        return answer(request, response);
    }

    private static boolean answer(VaadinRequest request, VaadinResponse response) throws IOException {
        if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
            UidlRequestHandler.commitJsonResponse(response, VaadinService.createSessionExpiredJSON(true));
            return true;
        }
        return false;
    }
}
