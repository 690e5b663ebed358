package org.weike.core.organization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.weike.core.search.SearchField;
import org.weike.core.shared.OrganizationId;

/**
 * The nodes that count a person, each once: those on the way home, and beside them those where the person is only a
 * guest, which are summed apart. Nobody is both in the same place.
 */
public record Whereabouts(List<OrganizationId> atHome, List<OrganizationId> asGuest) {

    /** Names the word field with every node that counts a record's person as at home. */
    public static final String AT = "at";

    /** Names the word field with every node that counts a record's person as a guest. */
    public static final String GUEST_AT = "guestAt";

    public Whereabouts {
        atHome = List.copyOf(atHome);
        asGuest = List.copyOf(asGuest);
    }

    public static Whereabouts of(Person person, Reach reach) {
        var home = reach.path(person.home());
        var guest = new LinkedHashSet<OrganizationId>();
        person.hosts().forEach(it -> guest.addAll(reach.path(it.organization())));
        home.forEach(guest::remove);
        return new Whereabouts(home, List.copyOf(guest));
    }

    /** Every node the person is seen from; the way home ends the list. */
    public List<OrganizationId> seenFrom() {
        var nodes = new ArrayList<>(asGuest);
        nodes.addAll(atHome);
        return nodes;
    }

    /** What a record of the person is counted by. */
    public List<SearchField> fields() {
        var fields = new ArrayList<SearchField>();
        atHome.forEach(it -> fields.add(new SearchField.Word(AT, it.value())));
        asGuest.forEach(it -> fields.add(new SearchField.Word(GUEST_AT, it.value())));
        return fields;
    }
}
