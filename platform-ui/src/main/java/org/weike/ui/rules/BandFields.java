package org.weike.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weike.core.credit.Conversion;
import org.weike.core.shared.CreditHours;

/** Stretches of minutes with what each is worth; each ends where the next begins. */
final class BandFields extends Div {

    private final transient Runnable changed;
    private final transient List<Band> bands = new ArrayList<>();
    private final Div rows = new Div();

    BandFields(List<Conversion.Band> values, Runnable changed) {
        this.changed = changed;
        addClassName("column");
        rows.addClassName("column");
        var more = new Button(getTranslation("rules.band.more"), it -> {
            addBand(new Conversion.Band(0, CreditHours.of("1")));
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(rows, new Div(more));
        values.forEach(this::addBand);
    }

    private void addBand(Conversion.Band value) {
        var minutes = Fields.number("rules.field.minutes", value.fromMinutes(), changed);
        var hours = Fields.hours("rules.field.hours", value.hours(), changed);
        var without = new Button(getTranslation("rules.remove"));
        without.setAriaLabel(getTranslation("rules.band.remove"));
        without.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(minutes, hours, without);
        row.addClassName("rule-fields");
        var band = new Band(minutes, hours);
        without.addClickListener(it -> {
            bands.remove(band);
            rows.remove(row);
            changed.run();
        });
        bands.add(band);
        rows.add(row);
    }

    /** Empty where a field is. */
    Optional<List<Conversion.Band>> read() {
        List<Conversion.Band> read =
                bands.stream().flatMap(it -> it.read().stream()).toList();
        return read.size() == bands.size() ? Optional.of(read) : Optional.empty();
    }

    /** The fields of one stretch. */
    private record Band(IntegerField minutes, BigDecimalField hours) {

        Optional<Conversion.Band> read() {
            Optional<CreditHours> worth = Fields.read(hours);
            return Fields.read(minutes).flatMap(from -> worth.map(it -> new Conversion.Band(from, it)));
        }
    }
}
