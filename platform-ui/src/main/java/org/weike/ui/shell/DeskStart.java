package org.weike.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SystemMessages;
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

    /** The words for a connection that is back have no setter at the server. */
    private static final String CONNECTION_BACK = """
            const indicator = window.Vaadin.connectionIndicator;
            if (indicator) {
              indicator.onlineText = $0;
              indicator.setAttribute("role", "status");
            }
            """;

    private final transient CurrentActor current;
    private final transient DeskWords words;

    DeskStart(CurrentActor current, DeskWords words) {
        this.current = current;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new SamePerson(current));
        event.getSource().setSystemMessagesProvider(it -> messages(it.getLocale()));
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
        tellOfTheConnection(ui);
        ui.addBeforeEnterListener(this::hide);
    }

    /** The browser says by itself that the server is gone; these are the words it says it with. */
    private static void tellOfTheConnection(UI ui) {
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(ui.getTranslation("connection.lost"));
        lost.setDialogTextGaveUp(ui.getTranslation("connection.gaveUp"));
        ui.getPage().executeJs(CONNECTION_BACK, ui.getTranslation("connection.back"));
    }

    /** What a window says that cannot go on, and waits to be read: a reload by itself would take what was typed. */
    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("connection.expired", locale));
        messages.setSessionExpiredMessage(words.getTranslation("connection.expired.text", locale));
        messages.setInternalErrorCaption(words.getTranslation("connection.failed", locale));
        messages.setInternalErrorMessage(words.getTranslation("connection.failed.text", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.getTranslation("connection.cookies", locale));
        messages.setCookiesDisabledMessage(words.getTranslation("connection.cookies.text", locale));
        return messages;
    }

    private void hide(BeforeEnterEvent event) {
        if (!current.opens(event.getNavigationTarget())) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
