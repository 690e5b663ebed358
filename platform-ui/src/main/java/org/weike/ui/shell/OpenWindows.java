package org.weike.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hangs up on all windows of the desk when the platform stops. The server ends the sessions only after the engine of
 * live updates; a window that is still connected then would have the engine started anew for a last update.
 */
@Component
class OpenWindows implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Set<UI> windows = ConcurrentHashMap.newKeySet();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::opened);
    }

    private void opened(UIInitEvent event) {
        UI window = event.getUI();
        windows.add(window);
        window.addDetachListener(it -> windows.remove(window));
    }

    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        windows.forEach(OpenWindows::hangUp);
    }

    /** Waits for nobody: a window that is at work hangs up when it is done. */
    private static void hangUp(UI window) {
        VaadinSession session = window.getSession();
        if (session != null) {
            var unused = session.access(() -> {
                window.getPushConfiguration().setPushMode(PushMode.DISABLED);
                window.getInternals().setPushConnection(null);
            });
        }
    }
}
