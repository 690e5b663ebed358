package org.weike.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/** Every exemption that one person ever had, in the order they were granted; no two cover the same day. */
public record PersonExemptions(PersonId id, List<PersonExemption> all, long rev, Instant changed) {

    static final int MOST = 100;

    public PersonExemptions {
        all = List.copyOf(all);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Nobody's yet, which is not stored. */
    static PersonExemptions none(PersonId person) {
        return new PersonExemptions(person, List.of(), 0, Instant.EPOCH);
    }

    public Optional<PersonExemption> on(LocalDate day) {
        return all.stream().filter(it -> it.covers(day)).findFirst();
    }

    Optional<PersonExemption> find(int number) {
        return all.stream().filter(it -> it.number() == number).findFirst();
    }

    /** The days on which one begins or is over. */
    Stream<LocalDate> turns() {
        return all.stream()
                .flatMap(it ->
                        Stream.concat(Stream.of(it.firstDay()), it.lastDay().map(last -> last.plusDays(1)).stream()));
    }

    boolean overlaps(RuleSet.Validity days) {
        return all.stream().anyMatch(it -> it.overlaps(days));
    }

    PersonExemptions plus(ExemptionForm form, @Nullable PersonId by, Instant now) {
        var more = new ArrayList<>(all);
        more.add(new PersonExemption(all.size() + 1, form.ground(), form.basis(), form.days(), by, now));
        return new PersonExemptions(id, more, rev + 1, now);
    }

    PersonExemptions ended(int number, Instant end, Instant now) {
        var changedOnes = all.stream()
                .map(it -> it.number() == number ? it.until(end) : it)
                .toList();
        return new PersonExemptions(id, changedOnes, rev + 1, now);
    }
}
