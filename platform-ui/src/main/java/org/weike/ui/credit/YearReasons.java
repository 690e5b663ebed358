package org.weike.ui.credit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditYear;
import org.weike.core.credit.YearExplanation;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;
import org.weike.wording.YearWords;

/** Why somebody's year is at so many hours of so many: worked out when it is opened, and told line by line. */
public final class YearReasons extends Details {

    private final transient CreditDesk credit;
    private final transient YearWords words;
    private final transient Actor actor;
    private final transient CreditYear year;

    public YearReasons(CreditDesk credit, YearWords words, Actor actor, CreditYear year) {
        this.credit = credit;
        this.words = words;
        this.actor = actor;
        this.year = year;
        var target = year.target();
        setSummaryText(words.question(
                year.counted(), target == null ? "" : target.hours().toString(), getLocale()));
        addOpenedChangeListener(it -> {
            if (it.isOpened() && getContent().findAny().isEmpty()) {
                fill();
            }
        });
    }

    private void fill() {
        YearExplanation why = credit.explainYear(actor, year.person(), year.year());
        var facts = new Facts();
        words.lines(why, getLocale()).forEach(it -> facts.say(it.name(), it.value()));
        var rules = new Anchor("rules/" + why.rules().value(), getTranslation("credit.year.readRules"));
        rules.setRouterIgnore(false);
        add(facts, rules);
    }
}
