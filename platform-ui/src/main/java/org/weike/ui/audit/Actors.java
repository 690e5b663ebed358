package org.weike.ui.audit;

import com.vaadin.flow.component.UI;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.privacy.ErasureDesk;
import org.weike.core.search.Filter;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/**
 * Names who acted: from the list of people, because reading a name there is no look at the person. Whoever is not there
 * is out of the reader's reach, or was erased, which those are told who would see them still.
 */
@Component
public class Actors {

    private final PeopleDesk people;
    private final ErasureDesk erasures;

    Actors(PeopleDesk people, ErasureDesk erasures) {
        this.people = people;
        this.erasures = erasures;
    }

    /** The name, or why there is none. */
    public String name(Actor reader, Actor acting) {
        return switch (acting) {
            case Actor.Member member -> name(reader, member.id().value());
            case Actor.Platform platform -> UI.getCurrent().getTranslation("audit.platform");
            case Actor.Anybody anybody -> "—";
        };
    }

    /** The name of a person, or why there is none. */
    String name(Actor reader, String id) {
        return people
                .find(
                        reader,
                        Query.of("person").where(new Filter.Ids(Set.of(id))).page(0, 1))
                .hits()
                .stream()
                .map(it -> it.text("name") + " " + it.text("staffNumber"))
                .findFirst()
                .orElseGet(() -> UI.getCurrent().getTranslation(missing(reader, id)));
    }

    private String missing(Actor reader, String id) {
        try {
            erasures.gone(reader, new PersonId(id));
            return "audit.erased";
        } catch (OutOfReach strange) {
            return "audit.unseen";
        }
    }
}
