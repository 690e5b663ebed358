package org.weike.ui.credit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weike.core.credit.PersonExemption;
import org.weike.core.credit.PersonExemptions;
import org.weike.ui.kit.Tag;
import org.weike.wording.RuleNames;

/** The times in which nothing was asked of somebody: why, by which text of law, from when to when; latest first. */
public final class ExemptionList extends UnorderedList {

    private final transient RuleNames names;
    private final transient LocalDate today;

    /** Where somebody takes those that are to end, they can be ended as long as they are not over. */
    public ExemptionList(
            PersonExemptions exemptions, RuleNames names, LocalDate today, @Nullable Consumer<PersonExemption> ended) {
        this.names = names;
        this.today = today;
        addClassName("rows");
        exemptions.all().reversed().forEach(it -> add(row(it, ended)));
    }

    private ListItem row(PersonExemption each, @Nullable Consumer<PersonExemption> ended) {
        var why = new Span(getTranslation("exempt.ground." + each.ground()) + " · " + days(each));
        var basis = new Span(getTranslation("credit.basis", names.basis(each.basis(), getLocale())));
        basis.addClassName("small");
        var words = new Div(why, new Div(basis));
        words.addClassName("grow");
        var row = new ListItem(words);
        if (isOver(each)) {
            row.add(new Tag(getTranslation("exempt.over"), Tag.Tone.PLAIN));
        } else if (ended != null) {
            var end = new Button(getTranslation("roles.end"), it -> ended.accept(each));
            end.setAriaLabel(getTranslation("roles.end") + " " + why.getText());
            end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            row.add(end);
        }
        return row;
    }

    private String days(PersonExemption each) {
        String from = each.firstDay().toString();
        return each.lastDay()
                .map(it -> it.isBefore(each.firstDay())
                        ? getTranslation("exempt.never", from)
                        : getTranslation("roles.from.until", from, it.toString()))
                .orElseGet(() -> getTranslation("roles.from", from));
    }

    private boolean isOver(PersonExemption each) {
        return each.lastDay()
                .filter(it -> it.isBefore(today) || it.isBefore(each.firstDay()))
                .isPresent();
    }
}
