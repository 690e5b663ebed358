package org.weike.ui.ledger;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weike.core.ledger.template.FieldUse;
import org.weike.core.ledger.template.MappingProblem;
import org.weike.core.ledger.template.TemplateWords;
import org.weike.core.organization.Status;

/** Words what a form is filled with, in the language of the screen it was asked on. */
record TemplateTexts(I18NProvider translations, Locale locale) implements TemplateWords {

    String text(String key, Object... arguments) {
        return translations.getTranslation(key, locale, arguments);
    }

    String field(FieldUse use) {
        return text("template.field." + use.field());
    }

    /** The field, and whether it stands once or in each row. */
    String whole(FieldUse use) {
        return text("template.use." + use.use(), field(use));
    }

    String problems(List<MappingProblem> problems) {
        return problems.stream()
                .map(it -> text("template.problem." + it.reason(), it.place().text()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    @Override
    public String standing(Status.Standing standing) {
        return text("person.standing." + standing);
    }

    @Override
    public String mark(String by, String at) {
        return text("template.mark", by, at);
    }
}
