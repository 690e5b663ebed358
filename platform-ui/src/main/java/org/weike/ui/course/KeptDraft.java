package org.weike.ui.course;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.util.function.Consumer;

/**
 * A draft in the browser's tab: it outlives a reload and a lost connection, and goes with the tab. Nobody else's tab or
 * machine ever sees it.
 */
final class KeptDraft {

    private final UI ui;
    private final String key;

    KeptDraft(UI ui, String key) {
        this.ui = ui;
        this.key = "weike.course." + key;
    }

    void keep(CourseDraft draft) {
        WebStorage.setItem(ui, Storage.SESSION_STORAGE, key, draft.text());
    }

    void forget() {
        WebStorage.removeItem(ui, Storage.SESSION_STORAGE, key);
    }

    /** Hands over what was kept, if anything was. */
    void recall(Consumer<CourseDraft> sink) {
        WebStorage.getItem(ui, Storage.SESSION_STORAGE, key, text -> {
            if (text != null) {
                CourseDraft.read(text).ifPresent(sink);
            }
        });
    }
}
