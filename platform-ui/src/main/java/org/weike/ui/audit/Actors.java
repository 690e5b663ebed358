package org.weike.ui.audit;

import com.vaadin.flow.component.UI;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;

/** Names who acted: from the list of people, because reading a name there is no look at the person. */
@Component
public class Actors {

    private final PeopleDesk people;

    Actors(PeopleDesk people) {
        this.people = people;
    }

    /** The name, or the bare id for somebody out of the reader's reach. */
    public String name(Actor reader, Actor acting) {
        return switch (acting) {
            case Actor.Member member -> name(reader, member.id().value());
            case Actor.Platform platform -> UI.getCurrent().getTranslation("audit.platform");
            case Actor.Anybody anybody -> "—";
        };
    }

    /** The name of a person, or the bare id. */
    String name(Actor reader, String id) {
        return people
                .find(
                        reader,
                        Query.of("person").where(new Filter.Ids(Set.of(id))).page(0, 1))
                .hits()
                .stream()
                .map(it -> it.text("name") + " " + it.text("staffNumber"))
                .findFirst()
                .orElse(id);
    }
}
