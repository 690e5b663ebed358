package org.weike.ui.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.weike.core.organization.Person;
import org.weike.core.privacy.Erasure;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;
import org.weike.wording.Moments;

/** How far somebody's erasure is, and the next step of it, for those who may decide about it. */
public final class ErasureSection extends Section {

    private final transient ErasureDesk erasures;
    private final transient Actor actor;
    private final transient Person person;
    private final Div state = new Div();

    /** Throws {@link org.weike.core.shared.OutOfReach} for whoever may not. */
    public ErasureSection(ErasureDesk erasures, Actor actor, Person person) {
        this.erasures = erasures;
        this.actor = actor;
        this.person = person;
        addClassName("section");
        state.addClassName("state");
        add(new H2(getTranslation("erasure.title")), state);
        show();
    }

    private void show() {
        state.removeAll();
        Optional<Erasure> known = erasures.of(actor, person.id());
        switch (known.map(Erasure::stage).orElse(Erasure.Stage.DECLINED)) {
            case ASKED -> show(known.orElseThrow());
            case ERASING, DONE -> state.add(new Paragraph(getTranslation("erasure.erasing")));
            case WITHDRAWN, DECLINED ->
                state.add(
                        new Paragraph(getTranslation("erasure.none")),
                        new Button(
                                getTranslation("erasure.ask"),
                                it -> new AskErasureDialog(erasures, actor, person.id(), this::show).open()));
        }
    }

    private void show(Erasure asked) {
        var request = asked.request();
        var facts = new Facts()
                .say(getTranslation("erasure.asked"), Moments.text(request.at(), getLocale()))
                .say(
                        getTranslation("erasure.ground"),
                        getTranslation(asked.isOwn() ? "erasure.byPerson" : "erasure.ground." + request.ground()));
        if (!asked.isOwn()) {
            facts.say(getTranslation("erasure.basis"), request.basis());
        }
        var decline = new Button(
                getTranslation("erasure.decline"),
                it -> new DeclineErasureDialog(erasures, actor, asked, this::show).open());
        var actions = new Div();
        actions.addClassName("toolbar");
        state.add(facts);
        if (asked.isAskedBy(actor)) {
            state.add(new Paragraph(getTranslation("erasure.byYou")));
        } else {
            actions.add(new Button(
                    getTranslation("erasure.confirm"),
                    it -> new ConfirmErasureDialog(erasures, actor, person, asked, this::show).open()));
        }
        actions.add(decline);
        state.add(actions);
    }
}
