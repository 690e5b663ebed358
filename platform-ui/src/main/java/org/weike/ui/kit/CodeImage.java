package org.weike.ui.kit;

import com.vaadin.flow.component.Html;
import org.weike.core.scanpoint.CodePicture;

/** A code to be scanned from the screen. */
public final class CodeImage extends Html {

    public CodeImage(CodePicture picture, String alternative) {
        super("<div class=\"code-image\" role=\"img\">" + picture.svg() + "</div>");
        getElement().setAttribute("aria-label", alternative);
    }
}
