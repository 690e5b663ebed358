package org.weike.core.ledger;

import java.util.Optional;
import java.util.regex.Pattern;
import org.weike.core.shared.PersonId;

/** Names one person's year in the search: {@code person:year}. */
record YearId(PersonId person, int year) {

    private static final Pattern SHAPE = Pattern.compile("(.+):(\\d{4})");

    static Optional<YearId> parse(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches()
                ? Optional.of(new YearId(new PersonId(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return person.value() + ':' + year;
    }
}
