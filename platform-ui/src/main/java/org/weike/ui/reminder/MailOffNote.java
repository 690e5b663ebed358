package org.weike.ui.reminder;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.weike.core.mail.MailOff;

/** Says that no mail is sent, what is to be set before any is, and who can set it; nothing where mail is on. */
final class MailOffNote extends Div {

    MailOffNote(List<MailOff> missing) {
        addClassName("notice");
        getElement().setAttribute("role", "status");
        setVisible(!missing.isEmpty());
        var settings = new UnorderedList();
        missing.forEach(it -> settings.add(new ListItem(getTranslation("reminders.off." + it))));
        add(
                new Paragraph(getTranslation("reminders.off")),
                settings,
                new Paragraph(getTranslation("reminders.off.who")));
    }
}
