package org.weike.core.ledger.template;

import java.util.Arrays;
import java.util.List;

/** A field, and whether it stands once or in every row of people or organizations. */
public record FieldUse(TemplateField.Use use, TemplateField field) {

    public FieldUse {
        if (!field.fits(use)) {
            throw new IllegalArgumentException(field + " cannot stand in a " + use);
        }
    }

    /** Everything that a form can be filled with. */
    public static List<FieldUse> all() {
        return Arrays.stream(TemplateField.Use.values())
                .flatMap(use -> TemplateField.of(use).stream().map(it -> new FieldUse(use, it)))
                .toList();
    }
}
