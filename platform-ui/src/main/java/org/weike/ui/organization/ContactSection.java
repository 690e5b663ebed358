package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.weike.core.mail.MailAddress;
import org.weike.core.organization.Person;
import org.weike.core.reminder.ReminderCard;
import org.weike.core.reminder.ReminderDesk;
import org.weike.core.shared.Actor;
import org.weike.ui.kit.Facts;
import org.weike.ui.kit.Said;
import org.weike.ui.kit.Tag;

/** Where mail reaches somebody: masked, entered and corrected by those who may, and shown in full on demand. */
class ContactSection extends Section {

    private final transient ReminderDesk reminders;
    private final transient Actor actor;
    private final transient Person person;
    private final boolean edits;
    private final boolean unmasks;
    private final Div state = new Div();

    ContactSection(ReminderDesk reminders, Actor actor, Person person, boolean edits, boolean unmasks) {
        this.reminders = reminders;
        this.actor = actor;
        this.person = person;
        this.edits = edits;
        this.unmasks = unmasks;
        addClassName("section");
        state.addClassName("state");
        add(new H2(getTranslation("contact.title")), state);
        show(reminders.of(actor, person.id()));
    }

    private void show(ReminderCard card) {
        state.removeAll();
        boolean isKnown = !card.address().isEmpty() || !card.proposed().isEmpty();
        var address = new Span(card.address());
        var proposed = new Span(card.proposed());
        if (isKnown) {
            state.add(facts(card, address, proposed));
        } else {
            state.add(new Paragraph(getTranslation("contact.none")));
        }
        var line = new Div();
        line.addClassName("toolbar");
        if (edits) {
            line.add(new Button(
                    getTranslation(isKnown ? "contact.change" : "contact.enter"),
                    it -> new ContactDialog(reminders, actor, person.id(), this::show).open()));
        }
        if (edits && isKnown) {
            line.add(new Button(getTranslation("contact.forget"), it -> {
                show(reminders.reachAt(actor, person.id(), null));
                Said.done(getTranslation("contact.forgotten"));
            }));
        }
        if (unmasks && isKnown) {
            line.add(unmask(card.proposed().isEmpty() ? address : proposed), note());
        }
        state.add(line);
    }

    private Facts facts(ReminderCard card, Span address, Span proposed) {
        var facts = new Facts();
        if (!card.address().isEmpty()) {
            var line = new Div(address);
            if (card.addressFails()) {
                line.add(new Span(" "), new Tag(getTranslation("contact.fails"), Tag.Tone.CARE));
            }
            facts.say(getTranslation("contact.address"), line);
        }
        if (!card.proposed().isEmpty()) {
            var small = new Span(getTranslation("contact.proposed.note"));
            small.addClassName("small");
            facts.say(getTranslation("contact.proposed"), new Div(proposed, new Div(small)));
        }
        return facts;
    }

    private Button unmask(Span shown) {
        var button = new Button(getTranslation("contact.show"));
        button.setDisableOnClick(true);
        button.addClickListener(it ->
                reminders.unmask(actor, person.id()).map(MailAddress::value).ifPresent(shown::setText));
        return button;
    }

    private Span note() {
        var note = new Span(getTranslation("contact.show.note"));
        note.addClassName("small");
        return note;
    }
}
