package org.weike.ui.kit;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Place;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Names organizations for those who may know them; others read a dash. */
@Component
public class NodeNames {

    private static final String UNKNOWN = "—";

    private final OrganizationDesk organizations;
    private final PeopleDesk people;

    NodeNames(OrganizationDesk organizations, PeopleDesk people) {
        this.organizations = organizations;
        this.people = people;
    }

    public String name(Actor actor, OrganizationId node) {
        try {
            return organizations.open(actor, node).name();
        } catch (OutOfReach e) {
            return UNKNOWN;
        }
    }

    /** The way to the node in words, without the province that everybody is in. */
    public String way(Actor actor, OrganizationId node) {
        try {
            return way(Place.of(organizations.path(actor, node)));
        } catch (OutOfReach e) {
            return UNKNOWN;
        }
    }

    /**
     * Where somebody who was found is at home; of guests, whose home is out of sight, the one who sees them is told.
     */
    public String home(Actor actor, Hit person) {
        String way = way(actor, new OrganizationId(person.text("home")));
        if (!way.equals(UNKNOWN)) {
            return way;
        }
        try {
            return way(people.home(actor, new PersonId(person.id())));
        } catch (OutOfReach e) {
            return UNKNOWN;
        }
    }

    /** The way to the place in words, without the province. */
    public static String way(Place place) {
        return Stream.concat(place.above().stream().skip(1), Stream.of(place.name()))
                .collect(Collectors.joining(" › "));
    }

    /** Likewise for one that may be unknown. */
    public static String way(Optional<Place> place) {
        return place.map(NodeNames::way).orElse(UNKNOWN);
    }
}
