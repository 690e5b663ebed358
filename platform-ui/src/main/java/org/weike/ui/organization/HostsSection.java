package org.weike.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonCard;
import org.weike.core.organization.PersonSight;
import org.weike.ui.kit.NodeNames;
import org.weike.wording.Moments;

/** Where somebody is at home, and which organizations see them beside home. */
class HostsSection extends Section {

    private final transient PersonSight sight;

    HostsSection(PersonCard card, Consumer<Membership> ended) {
        this.sight = card.sight();
        Person person = card.person();
        var rows = new UnorderedList();
        rows.addClassName("rows");
        rows.add(new ListItem(words(
                getTranslation("person.atHome") + " · " + NodeNames.way(sight.place(person.home())),
                getTranslation("person.atHome.explained"))));
        List<Membership> hosts = person.hosts().stream()
                .sorted(Comparator.comparing(Membership::since))
                .toList();
        hosts.forEach(it -> rows.add(row(it, ended)));
        addClassName("section");
        add(new H2(getTranslation("person.memberships")), rows);
        if (hosts.isEmpty()) {
            var none = new Paragraph(getTranslation("person.hosts.none"));
            none.addClassName("small");
            add(none);
        }
    }

    private ListItem row(Membership membership, Consumer<Membership> ended) {
        String name = NodeNames.way(sight.place(membership.organization()));
        var row = new ListItem(words(
                getTranslation("person.host." + membership.kind()) + " · " + name,
                getTranslation("roles.from", Moments.day(membership.since(), getLocale()))));
        if (sight.endable().contains(membership.organization())) {
            var end = new Button(getTranslation("roles.end"), it -> ended.accept(membership));
            end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            end.setAriaLabel(getTranslation("roles.end") + " " + name);
            row.add(end);
        }
        return row;
    }

    private static Div words(String text, String remark) {
        var small = new Span(remark);
        small.addClassName("small");
        var words = new Div(new Span(text), new Div(small));
        words.addClassName("grow");
        return words;
    }
}
