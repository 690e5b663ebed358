package org.weike.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Tells in passing what came of an act, one thing at a time, in a strip that the style sheet keeps free for it. */
public final class Said {

    private static final int SHORT = 4_000;
    private static final int LONG = 9_000;

    private Said() {}

    public static void done(String text) {
        var note = new Notification(text, SHORT, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.SUCCESS);
        open(note);
    }

    public static void problem(String text) {
        var note = new Notification(text, LONG, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.ERROR);
        note.setAssertive(true);
        open(note);
    }

    /** Tells what was done, and takes it back if asked to. */
    public static void undoable(String text, String undo, Runnable back) {
        var note = new Notification();
        note.setDuration(LONG);
        note.setPosition(Notification.Position.BOTTOM_START);
        var words = new Div(new Span(text));
        words.addClassName("undoable");
        words.add(new Button(undo, it -> {
            note.close();
            back.run();
        }));
        note.add(words);
        open(note);
    }

    private static void open(Notification note) {
        UI window = UI.getCurrent();
        Notification before = ComponentUtil.getData(window, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(window, Notification.class, note);
        note.open();
    }

    /** Words a refusal by the name of its reason, under a key that ends in a dot. */
    public static void refused(Component asker, String keys, Enum<?> reason) {
        problem(asker.getTranslation(keys + reason.name()));
    }
}
