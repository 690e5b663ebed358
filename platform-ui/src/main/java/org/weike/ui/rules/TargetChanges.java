package org.weike.ui.rules;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.weike.core.credit.TargetTrial;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.PlainTable;
import org.weike.ui.kit.Tag;

/** Of whom other rules would ask something else, who would reach it or not, organization by organization. */
final class TargetChanges extends Div {

    private final int year;

    TargetChanges(TargetTrial.Done trial, int year, PeopleDesk people, Actor actor) {
        this.year = year;
        addClassName("column");
        var all = trial.everybody();
        var said = new Paragraph(getTranslation(
                all.isAny() ? "changes.targets.found" : "changes.targets.nothing",
                all.people(),
                all.otherTarget(),
                all.newlyMet(),
                all.newlyShort()));
        said.getElement().setAttribute("role", "status");
        add(new H3(getTranslation("changes.targets")), said);
        if (!all.isAny()) {
            return;
        }
        add(new Paragraph(getTranslation(
                "changes.targets.missing",
                all.missingBefore().toString(),
                all.missingAfter().toString())));
        if (!trial.organizations().isEmpty()) {
            add(organizations(trial));
        }
        add(new Paragraph(getTranslation("changes.targets.examples")), examples(trial, people, actor));
    }

    private PlainTable organizations(TargetTrial.Done trial) {
        var table = new PlainTable(
                getTranslation("changes.targets.organization"),
                getTranslation("changes.targets.people"),
                getTranslation("changes.targets.other"),
                getTranslation("changes.targets.met"),
                getTranslation("changes.targets.short"));
        for (TargetTrial.Row each : trial.organizations()) {
            var tally = each.tally();
            table.row(
                    new Span(each.organization().name()),
                    count(tally.people()),
                    count(tally.otherTarget()),
                    count(tally.newlyMet()),
                    count(tally.newlyShort()));
        }
        return table;
    }

    private static Span count(long number) {
        return Figures.figure(Long.toString(number));
    }

    private PlainTable examples(TargetTrial.Done trial, PeopleDesk people, Actor actor) {
        var names = PeopleNames.of(
                trial.examples().stream().map(TargetTrial.Example::person).toList(), people, actor);
        var table = new PlainTable(
                getTranslation("person.name"),
                getTranslation("changes.before"),
                getTranslation("changes.after"),
                getTranslation("changes.targets.effect"));
        trial.examples()
                .forEach(it -> table.row(
                        link(it, names.of(it.person())),
                        new Span(words(it.before())),
                        new Span(words(it.after())),
                        new Tag(getTranslation("changes.effect." + it.effect()), tone(it.effect()))));
        return table;
    }

    private Anchor link(TargetTrial.Example example, PeopleNames.Name name) {
        var link = new Anchor(
                "ledger/people/" + example.person().value() + "?year=" + year, name.name() + " " + name.number());
        link.setRouterIgnore(false);
        return link;
    }

    private String words(TargetTrial.Asked asked) {
        if (asked.hours().hundredths() == 0 && asked.trainings() == 0) {
            return getTranslation("changes.asked.nothing");
        }
        String hours = asked.hours().toString();
        String target = asked.trainings() == 0
                ? getTranslation("changes.asked", hours)
                : getTranslation("changes.asked.trainings", hours, asked.trainings());
        return asked.isShort()
                ? getTranslation(
                        "changes.asked.missing", target, asked.missing().toString())
                : getTranslation("changes.asked.met", target);
    }

    private static Tag.Tone tone(TargetTrial.Effect effect) {
        return switch (effect) {
            case NEWLY_SHORT -> Tag.Tone.CARE;
            case NEWLY_MET -> Tag.Tone.GOOD;
            case OTHER_TARGET -> Tag.Tone.PLAIN;
        };
    }
}
