package org.weike.ui.credit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.Correction;
import org.weike.core.credit.Correction.Ground;
import org.weike.core.credit.CreditDesk;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.CreditYear;
import org.weike.core.shared.Actor;
import org.weike.core.shared.CreditHours;
import org.weike.ui.kit.Said;

/** Takes an entry back, or puts other hours in its place, for a reason that is named. */
final class CorrectionDialog extends Dialog {

    private static final BigDecimal MOST_HOURS = new BigDecimal("1000");

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final BigDecimalField hours = new BigDecimalField(getTranslation("credit.correct.hours"));
    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>();
    private final transient CreditDesk credit;
    private final transient Actor actor;
    private final transient Wrong wrong;
    private final transient Runnable done;

    CorrectionDialog(CreditDesk credit, Actor actor, Wrong wrong, Runnable done) {
        this.credit = credit;
        this.actor = actor;
        this.wrong = wrong;
        this.done = done;
        setHeaderTitle(getTranslation("credit.correct.title", wrong.title()));
        setWidth("520px");
        way.setLabel(getTranslation("credit.correct.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(it -> getTranslation("credit.correct." + it));
        way.addValueChangeListener(it -> hours.setVisible(it.getValue() == Way.REPLACE));
        way.setValue(wrong.reversed() ? Way.REPLACE : Way.REVERSE);
        way.setVisible(!wrong.reversed());
        hours.setVisible(wrong.reversed());
        hours.setHelperText(getTranslation(
                "credit.correct.hours.help", wrong.entry().posting().change().toString()));
        hours.setRequiredIndicatorVisible(true);
        hours.setWidthFull();
        ground.setLabel(getTranslation("credit.correct.ground"));
        ground.setItems(Ground.values());
        ground.setItemLabelGenerator(it -> getTranslation("credit.ground." + it));
        ground.setRequiredIndicatorVisible(true);
        var note = new Paragraph(getTranslation("credit.correct.note"));
        note.addClassName("small");
        var form = new Div(way, hours, ground, note);
        form.addClassName("column");
        add(form);
        var save = new Button(getTranslation("credit.correct.go"), it -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), it -> close()), save);
    }

    private void save() {
        Ground why = ground.getValue();
        ground.setInvalid(why == null);
        ground.setErrorMessage(getTranslation("credit.correct.ground.missing"));
        CreditHours other = way.getValue() == Way.REPLACE ? otherHours() : null;
        if (why == null || (way.getValue() == Way.REPLACE && other == null)) {
            return;
        }
        switch (post(why, other)) {
            case Correction.Posted posted -> {
                close();
                Said.done(getTranslation("credit.corrected"));
                done.run();
            }
            case Correction.Refused refused -> Said.refused(this, "credit.refused.", refused.reason());
        }
    }

    private Correction post(Ground why, @Nullable CreditHours other) {
        CreditYear year = wrong.year();
        return other == null
                ? credit.reverse(
                        actor, year.person(), year.year(), wrong.entry().id(), why)
                : credit.replace(
                        actor, year.person(), year.year(), wrong.entry().id(), why, other);
    }

    private @Nullable CreditHours otherHours() {
        BigDecimal typed = hours.getValue();
        boolean fine = typed != null
                && typed.signum() > 0
                && typed.compareTo(MOST_HOURS) < 0
                && typed.stripTrailingZeros().scale() <= 2;
        hours.setInvalid(!fine);
        hours.setErrorMessage(getTranslation("credit.correct.hours.wrong"));
        return fine ? new CreditHours(typed) : null;
    }

    /** The entry that is wrong, as its year shows it, and whether it was taken back already. */
    record Wrong(CreditYear year, CreditEntry entry, String title, boolean reversed) {}

    /** What may be done about it. */
    enum Way {
        REVERSE,
        REPLACE
    }
}
