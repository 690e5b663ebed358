package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weike.core.credit.Conversion;
import org.weike.core.credit.Norms;
import org.weike.core.credit.RuleForm;
import org.weike.core.credit.RuleSet;
import org.weike.core.credit.Whom;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.PlainTable;
import org.weike.wording.RuleNames;

/** What a set of rules says, in words: what study is worth, up to how much, what counts, and what is asked of whom. */
final class RuleText extends Div {

    private final transient RuleNames names;

    RuleText(RuleNames names, RuleForm form) {
        this.names = names;
        addClassName("column");
        add(
                section("rules.conversions", conversions(form.conversions())),
                section("rules.ceilings", ceilings(form)),
                section("rules.shares", shares(form)),
                section("rules.targets", targets(form.norms())));
    }

    private Section section(String heading, Component... parts) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassName("section");
        section.add(parts);
        return section;
    }

    private Component conversions(List<Conversion> conversions) {
        var table = new PlainTable(
                getTranslation("rules.conversion.what"),
                getTranslation("rules.conversion.worth"),
                getTranslation("credit.counter"));
        conversions.forEach(it -> table.row(
                names.rule(it.rule(), getLocale()), worth(it), getTranslation("credit.counter." + it.counter())));
        return table;
    }

    private String worth(Conversion conversion) {
        return switch (conversion) {
            case Conversion.PerUnit it -> getTranslation("rules.worth." + it.unit(), Figures.text(it.each()));
            case Conversion.ByDuration it -> bands(it.bands());
        };
    }

    private String bands(List<Conversion.Band> bands) {
        var stretches = new ArrayList<String>();
        for (int place = 0; place < bands.size(); place++) {
            stretches.add(band(bands, place));
        }
        return String.join(getTranslation("rules.and"), stretches);
    }

    /** A stretch ends where the next begins. */
    private String band(List<Conversion.Band> bands, int place) {
        var band = bands.get(place);
        String hours = Figures.text(band.hours());
        if (place == bands.size() - 1) {
            return getTranslation("rules.band.last", band.fromMinutes(), hours);
        }
        int next = bands.get(place + 1).fromMinutes();
        return band.fromMinutes() == 0
                ? getTranslation("rules.band.first", next, hours)
                : getTranslation("rules.band", band.fromMinutes(), next, hours);
    }

    private UnorderedList ceilings(RuleForm form) {
        var lines = form.ceilings().stream().map(this::ceiling);
        var repeat = getTranslation("rules.repeat." + form.repeat());
        return list(Stream.concat(lines, Stream.of(repeat)));
    }

    private String ceiling(RuleSet.Ceiling ceiling) {
        String rules = ceiling.rules().stream()
                .sorted()
                .map(it -> names.rule(it, getLocale()))
                .collect(Collectors.joining(getTranslation("kit.and")));
        String most = getTranslation("rules.ceiling." + ceiling.span(), rules, Figures.text(ceiling.most()));
        return most + getTranslation(ceiling.carriesOver() ? "rules.ceiling.carried" : "rules.ceiling.cut");
    }

    private UnorderedList shares(RuleForm form) {
        return list(form.shares().stream().map(it -> {
            var counter = getTranslation("credit.counter." + it.counter());
            var most = it.most();
            return most == null
                    ? getTranslation("rules.share.all", counter)
                    : getTranslation("rules.share.most", counter, Figures.text(most));
        }));
    }

    private Component targets(Norms norms) {
        var table = new PlainTable(
                getTranslation("rules.target.whom"),
                getTranslation("rules.target.asked"),
                getTranslation("rules.basis"));
        norms.targets()
                .forEach(it -> table.row(
                        getTranslation("rules.group." + it.group()) + " · " + whom(it.whom()),
                        asked(it),
                        names.basis(it.basis(), getLocale())));
        norms.exemptions()
                .forEach(it -> table.row(
                        whom(it.whom()), getTranslation("rules.exempt"), names.basis(it.basis(), getLocale())));
        var joining = new Paragraph(getTranslation("rules.joining." + norms.joining()));
        return new Div(table, joining);
    }

    private String asked(RuleSet.Target target) {
        String hours = getTranslation("rules.target.hours", Figures.text(target.hours()));
        return target.trainings() == 0
                ? hours
                : hours + getTranslation("rules.and") + getTranslation("rules.target.trainings", target.trainings());
    }

    private String whom(Whom whom) {
        if (whom.equals(Whom.EVERYBODY)) {
            return getTranslation("rules.whom.everybody");
        }
        return Stream.of(
                        words("role.", whom.roles()),
                        words("organization.kind.", whom.homes()),
                        words("person.standing.", whom.standings()))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(getTranslation("rules.and")));
    }

    private <E extends Enum<E>> String words(String keys, Set<E> all) {
        return all.stream()
                .sorted()
                .map(it -> getTranslation(keys + it.name()))
                .collect(Collectors.joining(getTranslation("kit.and")));
    }

    private static UnorderedList list(Stream<String> lines) {
        var list = new UnorderedList();
        lines.forEach(it -> list.add(new ListItem(it)));
        return list;
    }
}
