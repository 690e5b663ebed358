package org.weike.core.activity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/** Who took part in a study, in the order of their ids, and who led it if somebody said so. */
public record Participants(List<PersonId> people, @Nullable PersonId leader) {

    /** How many people one study may have. */
    public static final int MOST = 500;

    public Participants {
        people = people.stream()
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        if (people.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " people: " + people.size());
        }
    }

    public static Participants of(Collection<PersonId> people) {
        return new Participants(List.copyOf(people), null);
    }

    public Participants ledBy(@Nullable PersonId person) {
        return new Participants(people, person);
    }
}
