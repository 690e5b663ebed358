package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Tells in passing what came of an act. */
public final class Said {

    private static final int SHORT = 4_000;
    private static final int LONG = 9_000;

    private Said() {}

    public static void done(String text) {
        var note = new Notification(text, SHORT, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.SUCCESS);
        note.open();
    }

    public static void problem(String text) {
        var note = new Notification(text, LONG, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.ERROR);
        note.setAssertive(true);
        note.open();
    }

    /** Words a refusal by the name of its reason, under a key that ends in a dot. */
    public static void refused(Component asker, String keys, Enum<?> reason) {
        problem(asker.getTranslation(keys + reason.name()));
    }
}
