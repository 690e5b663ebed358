package org.weike.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.Said;

/** The one place where what went wrong at the desk is logged, under a reference that the person can tell. */
class Mishaps implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String text = tell(event.getThrowable(), ui);
        if (ui != null) {
            Said.problem(text);
        }
    }

    private static String tell(Throwable mishap, UI ui) {
        if (causedBy(mishap, OutOfReach.class)) {
            return ui == null ? "" : ui.getTranslation("mishap.outOfReach");
        }
        if (causedBy(mishap, EditConflict.class)) {
            return ui == null ? "" : ui.getTranslation("mishap.editConflict");
        }
        String reference = log(mishap);
        return ui == null ? "" : ui.getTranslation("mishap.notice", reference);
    }

    /** Logs a mishap and answers the reference it is found under. */
    static String log(Throwable mishap) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.atError()
                .addKeyValue("reference", reference)
                .setCause(mishap)
                .log("the desk failed, reference {}", reference);
        return reference;
    }

    static boolean causedBy(Throwable mishap, Class<? extends Throwable> type) {
        for (Throwable each = mishap; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
