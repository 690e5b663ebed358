package org.weike.ui.roster;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.weike.core.roster.Batch;
import org.weike.core.roster.Stage;

/** How far a running import is, in rows, and the way to stop it. */
final class ProgressSection extends Section {

    private final Span rows = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;

    ProgressSection(Runnable cancel) {
        addClassName("section");
        rows.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("imports.progress"));
        stop = new Button(getTranslation("imports.stop"), it -> cancel.run());
        add(rows, bar, stop);
    }

    void show(Batch batch) {
        int all = batch.tally().all();
        int done = batch.stage() == Stage.UNDOING ? all - batch.rowsDone() : batch.rowsDone();
        rows.setText(
                batch.isAskedToStop()
                        ? getTranslation("imports.stopping")
                        : getTranslation("imports.progress." + batch.stage(), done, all));
        bar.setIndeterminate(batch.stage() == Stage.PREVIEWING || all == 0);
        bar.setValue(all == 0 ? 0 : (double) done / all);
        stop.setEnabled(!batch.isAskedToStop());
    }
}
