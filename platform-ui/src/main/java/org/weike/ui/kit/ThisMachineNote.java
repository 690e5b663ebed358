package org.weike.ui.kit;

import com.vaadin.flow.component.html.Paragraph;

/**
 * Stands beside a code that no phone can follow, because the address in it means the phone itself; else it is hidden.
 */
public final class ThisMachineNote extends Paragraph {

    public ThisMachineNote(PlatformAddress address) {
        setText(getTranslation("code.thisMachine"));
        addClassName("this-machine");
        getElement().setAttribute("role", "alert");
        setVisible(address.current().meansThisMachine());
    }
}
