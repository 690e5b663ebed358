package org.weike.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.weike.ui.kit.CurrentActor;

/** Prepares each session and window of the desk: the language, the handler of mishaps, and what stays hidden. */
@Component
class DeskStart implements VaadinServiceInitListener {

    /** Remembers the language that somebody chose, on the device that they chose it on. */
    static final String LANGUAGE_COOKIE = "weike-language";

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;

    DeskStart(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new SamePerson(current));
        event.getSource().addSessionInitListener(DeskStart::prepare);
        event.getSource().addUIInitListener(it -> prepare(it.getUI()));
    }

    private static void prepare(SessionInitEvent event) {
        event.getSession().setErrorHandler(new Mishaps());
        Cookie[] cookies = event.getRequest().getCookies();
        if (cookies == null) {
            return;
        }
        for (Cookie each : cookies) {
            if (each.getName().equals(LANGUAGE_COOKIE)) {
                event.getSession().setLocale(DeskWords.of(Locale.forLanguageTag(each.getValue())));
            }
        }
    }

    private void prepare(UI ui) {
        ui.setLocale(DeskWords.of(ui.getLocale()));
        ui.addBeforeEnterListener(this::hide);
    }

    private void hide(BeforeEnterEvent event) {
        if (!current.opens(event.getNavigationTarget())) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
