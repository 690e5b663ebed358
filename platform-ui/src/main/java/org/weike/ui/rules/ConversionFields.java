package org.weike.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.Activity;
import org.weike.core.credit.Conversion;
import org.weike.core.credit.Counter;
import org.weike.core.credit.RuleProblem;
import org.weike.core.credit.Unit;
import org.weike.core.shared.CreditHours;

/** What an activity is worth: for each unit the same, or by stretches of minutes. */
final class ConversionFields implements Editor<Conversion> {

    private final TextField name;
    private final Select<Activity> activity;
    private final Select<Counter> counter;
    private final Select<Way> way;
    private final Select<Unit> unit;
    private final BigDecimalField each;
    private final BandFields bands;
    private final Div perUnit;

    ConversionFields(Conversion value, Runnable changed) {
        name = Fields.text("rules.field.name", value.rule(), changed);
        name.setHelperText(name.getTranslation("rules.field.name.help"));
        activity = Fields.choice("rules.field.activity", "credit.activity.", Activity.class, value.activity(), changed);
        counter = Fields.choice("credit.counter", "credit.counter.", Counter.class, value.counter(), changed);
        way = Fields.choice("rules.field.way", "rules.way.", Way.class, wayOf(value), () -> {
            fit();
            changed.run();
        });
        unit = Fields.choice("rules.field.unit", "rules.unit.", Unit.class, value.unit(), changed);
        each = Fields.hours("rules.field.each", eachOf(value), changed);
        bands = new BandFields(bandsOf(value), changed);
        perUnit = new Div(unit, each);
        perUnit.addClassName("rule-fields");
        fit();
    }

    /** A rule as most begin: a lesson that brings an hour. */
    static Conversion another() {
        return new Conversion.PerUnit("", Activity.LECTURE, Counter.CENTRALIZED, Unit.HOUR, CreditHours.of("1"));
    }

    private static Way wayOf(Conversion value) {
        return value instanceof Conversion.ByDuration ? Way.BY_DURATION : Way.PER_UNIT;
    }

    private static CreditHours eachOf(Conversion value) {
        return value instanceof Conversion.PerUnit it ? it.each() : CreditHours.of("1");
    }

    private static List<Conversion.Band> bandsOf(Conversion value) {
        return value instanceof Conversion.ByDuration it
                ? it.bands()
                : List.of(new Conversion.Band(0, CreditHours.of("1")));
    }

    private void fit() {
        boolean byDuration = way.getValue() == Way.BY_DURATION;
        bands.setVisible(byDuration);
        perUnit.setVisible(!byDuration);
    }

    @Override
    public List<Component> fields() {
        return List.of(name, activity, counter, way, perUnit, bands);
    }

    @Override
    public Optional<Conversion> read() {
        Fields.mark(name, "");
        return way.getValue() == Way.BY_DURATION
                ? bands.read()
                        .map(it ->
                                new Conversion.ByDuration(name.getValue(), activity.getValue(), counter.getValue(), it))
                : Fields.read(each)
                        .map(it -> new Conversion.PerUnit(
                                name.getValue(), activity.getValue(), counter.getValue(), unit.getValue(), it));
    }

    @Override
    public Optional<HasValidation> fieldOf(RuleProblem.Code code) {
        return switch (code) {
            case RULE_NAME_INVALID, RULE_NAME_TWICE -> Optional.of(name);
            case HOURS_OUT_OF_RANGE -> way.getValue() == Way.PER_UNIT ? Optional.of(each) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** How an activity is weighed. */
    enum Way {
        PER_UNIT,
        BY_DURATION
    }
}
