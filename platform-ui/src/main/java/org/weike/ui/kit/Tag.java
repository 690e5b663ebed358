package org.weike.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word about a thing, set apart by a quiet ground. */
public final class Tag extends Span {

    /** How the word is meant. */
    public enum Tone {
        PLAIN,
        GOOD,
        CARE,
        ACCENT
    }

    public Tag(String text, Tone tone) {
        super(text);
        addClassNames("tag", "tag-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
