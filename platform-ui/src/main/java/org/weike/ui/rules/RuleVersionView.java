package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.weike.core.credit.RuleDesk;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.RuleSetId;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.ui.kit.CurrentActor;
import org.weike.ui.kit.PageHeader;
import org.weike.ui.kit.Tag;
import org.weike.wording.Moments;
import org.weike.wording.RuleNames;

/** One version of the rules in words, for everybody who is counted by it. */
@Route("rules/:version")
@PermitAll
class RuleVersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String VERSION = "version";

    private static final String SHAPE = "[a-z][a-z0-9-]{0,39}:[1-9][0-9]{0,5}";

    private final transient RuleDesk rules;
    private final transient RuleNames names;
    private final transient Clock clock;
    private final transient CurrentActor current;
    private final transient Actor actor;
    private String name = "";

    RuleVersionView(RuleDesk rules, RuleNames names, Clock clock, CurrentActor current) {
        this.rules = rules;
        this.names = names;
        this.clock = clock;
        this.current = current;
        this.actor = current.actor();
        addClassNames("page", "reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(VERSION).orElseThrow();
        if (!id.matches(SHAPE)) {
            throw new OutOfReach();
        }
        show(rules.version(actor, new RuleSetId(id)));
    }

    private void show(RuleSet version) {
        name = names.version(version.id(), getLocale());
        removeAll();
        if (current.opens(RulesView.class)) {
            add(new RouterLink(getTranslation("rules.back"), RulesView.class));
        }
        var header = new PageHeader(name)
                .line(getTranslation(
                        "rules.from", Moments.day(version.validity().from(), getLocale())));
        if (rules.isFor(actor)) {
            header.actions(new Button(
                    getTranslation("changes.see"),
                    it -> getUI().ifPresent(ui -> ui.navigate(ChangesView.class, ChangesView.by(version.id())))));
        }
        add(header, new Span(standing(version)), new RuleText(names, RuleForm.of(version)));
    }

    private Tag standing(RuleSet version) {
        if (version.equals(rules.inForce(actor))) {
            return new Tag(getTranslation("rules.now"), Tag.Tone.GOOD);
        }
        boolean toCome = version.validity().from().isAfter(clock.instant());
        return new Tag(getTranslation(toCome ? "rules.toCome" : "rules.before"), Tag.Tone.PLAIN);
    }

    @Override
    public String getPageTitle() {
        return name;
    }
}
