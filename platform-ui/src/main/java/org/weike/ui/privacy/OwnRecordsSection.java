package org.weike.ui.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.ErasureChange;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.privacy.OwnDataDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.ui.kit.Said;
import org.weike.wording.Moments;

/** A copy of all that is held of oneself, and the request that nothing be held any more. */
public final class OwnRecordsSection extends Section {

    private final transient ErasureDesk erasures;
    private final transient Actor actor;
    private final transient PersonId person;
    private final Div state = new Div();

    public OwnRecordsSection(OwnDataDesk own, ErasureDesk erasures, Actor actor, PersonId person, LocalDate today) {
        this.erasures = erasures;
        this.actor = actor;
        this.person = person;
        addClassName("section");
        state.addClassName("state");
        var copy = new Anchor(
                new OwnCopyDownload(own, actor, UI.getCurrent().getLocale(), today), getTranslation("own.copy"));
        copy.setRouterIgnore(true);
        add(new H2(getTranslation("own.records")), new Paragraph(getTranslation("own.copy.note")), copy, state);
        show();
    }

    private void show() {
        state.removeAll();
        erasures.of(actor, person).ifPresentOrElse(this::show, this::offer);
    }

    private void show(Erasure erasure) {
        String asked = Moments.text(erasure.request().at(), getLocale());
        switch (erasure.stage()) {
            case ASKED -> {
                state.add(new Paragraph(getTranslation("own.erasure.asked", asked)));
                if (erasure.isOwn()) {
                    state.add(new Button(getTranslation("own.erasure.withdraw"), it -> {
                        erasures.withdrawOwn(actor);
                        show();
                    }));
                }
            }
            case WITHDRAWN -> offer();
            case DECLINED -> {
                var decision = erasure.decision();
                state.add(new Paragraph(
                        getTranslation("own.erasure.declined", decision == null ? "" : decision.answer())));
                offer();
            }
            case ERASING, DONE -> state.add(new Paragraph(getTranslation("erasure.erasing")));
        }
    }

    private void offer() {
        state.add(
                new Paragraph(getTranslation("own.erasure.note")),
                new Button(getTranslation("own.erasure.ask"), it -> ask()));
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("own.erasure.ask"));
        dialog.setWidth("520px");
        dialog.add(
                new Paragraph(getTranslation("erasure.lost")),
                new Paragraph(getTranslation("erasure.stays")),
                new Paragraph(getTranslation("own.erasure.then")));
        var go = new Button(getTranslation("own.erasure.go"), it -> {
            dialog.close();
            switch (erasures.askOwn(actor)) {
                case ErasureChange.Done ignored -> Said.done(getTranslation("erasure.asked.said"));
                case ErasureChange.Refused refused -> Said.refused(this, "erasure.refused.", refused.reason());
            }
            show();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("kit.cancel"), it -> dialog.close()), go);
        dialog.open();
    }
}
