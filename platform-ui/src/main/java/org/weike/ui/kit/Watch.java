package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks every second at what goes on in the background: only while it goes on, and only while somebody sees it. */
public final class Watch {

    private static final int LOOK_MILLIS = 1_000;
    private static final int NEVER = -1;

    private final Component seen;
    private final BooleanSupplier goesOn;
    private final Runnable look;
    private @Nullable Registration looking;

    public Watch(Component seen, BooleanSupplier goesOn, Runnable look) {
        this.seen = seen;
        this.goesOn = goesOn;
        this.look = look;
        seen.addAttachListener(it -> {
            looking = it.getUI().addPollListener(poll -> look());
            settle();
        });
        seen.addDetachListener(it -> {
            if (looking != null) {
                looking.remove();
                looking = null;
            }
            it.getUI().setPollInterval(NEVER);
        });
    }

    private void look() {
        if (goesOn.getAsBoolean()) {
            look.run();
            settle();
        }
    }

    /** To be said when something has begun or has ended. */
    public void settle() {
        seen.getUI().ifPresent(it -> it.setPollInterval(goesOn.getAsBoolean() ? LOOK_MILLIS : NEVER));
    }
}
