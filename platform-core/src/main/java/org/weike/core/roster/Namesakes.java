package org.weike.core.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weike.core.organization.Census;
import org.weike.core.organization.Person;
import org.weike.core.roster.RowProblem.Reason;
import org.weike.core.shared.OrganizationId;

/** Says which new people have the name of somebody in the same organization, and so may be there twice. */
final class Namesakes {

    private final Ground ground;
    private final Census census;
    private final Map<Named, Integer> inFile = new HashMap<>();

    Namesakes(Ground ground, Census census) {
        this.ground = ground;
        this.census = census;
    }

    /** A name in an organization. */
    private record Named(OrganizationId home, String name) {}

    void note(List<PersonDraft> newcomers) {
        Map<Named, Person> there = there(newcomers);
        for (PersonDraft each : newcomers) {
            each.home().map(it -> new Named(it.id(), each.name())).ifPresent(it -> note(each.values(), it, there));
        }
    }

    /** Organizations that the file brings are still empty. */
    private Map<Named, Person> there(List<PersonDraft> newcomers) {
        Set<OrganizationId> homes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (PersonDraft each : newcomers) {
            each.home().filter(it -> ground.inScope(it.id())).ifPresent(it -> {
                homes.add(it.id());
                names.add(each.name());
            });
        }
        var there = new HashMap<Named, Person>();
        census.namesakes(homes, names).forEach(it -> there.putIfAbsent(new Named(it.home(), it.name()), it));
        return there;
    }

    private void note(RowValues values, Named named, Map<Named, Person> there) {
        Person namesake = there.get(named);
        Integer earlier = inFile.putIfAbsent(named, values.place().row());
        if (namesake != null) {
            values.problem(Heading.NAME, Reason.NAMESAKE, namesake.staffNumber().value());
        } else if (earlier != null) {
            values.problem(Heading.NAME, Reason.NAMESAKE_IN_FILE, String.valueOf(earlier + 1));
        }
    }
}
