package org.weike.ui.ledger;

import com.vaadin.flow.component.Composite;
import org.weike.core.ledger.PersonRow;
import org.weike.ui.kit.Figures;
import org.weike.ui.kit.Tag;

/** Says in a word how somebody stands: what they miss, that nothing is missing, or that nothing is asked of them. */
final class ShortfallTag extends Composite<Tag> {

    private final Tag tag;

    ShortfallTag(PersonRow person) {
        tag = tagOf(person);
    }

    @Override
    protected Tag initContent() {
        return tag;
    }

    private Tag tagOf(PersonRow person) {
        if (!person.owes()) {
            return new Tag(getTranslation("ledger.free"), Tag.Tone.PLAIN);
        }
        return person.isShort()
                ? new Tag(
                        getTranslation(
                                "ledger.short", Figures.text(person.hours().shortfall())),
                        Tag.Tone.CARE)
                : new Tag(getTranslation("ledger.done"), Tag.Tone.GOOD);
    }
}
