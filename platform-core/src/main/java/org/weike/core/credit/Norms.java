package org.weike.core.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;

/** What is asked of whom for a year, who is exempt, and what is asked of those who join while it runs. */
public record Norms(List<RuleSet.Target> targets, List<Exemption> exemptions, Joining joining) {

    public Norms {
        targets = List.copyOf(targets);
        exemptions = List.copyOf(exemptions);
    }

    /** The strictest of the norms that are for somebody: most hours, then most trainings; none for the exempt. */
    Optional<RuleSet.Target> strictest(Circumstances person) {
        return exemption(person).isPresent()
                ? Optional.empty()
                : targets.stream()
                        .filter(it -> it.whom().includes(person))
                        .max(Comparator.comparing(RuleSet.Target::hours).thenComparingInt(RuleSet.Target::trainings));
    }

    Optional<Exemption> exemption(Circumstances person) {
        return exemptions.stream().filter(it -> it.whom().includes(person)).findFirst();
    }

    /** What the year asks of somebody, stretch by stretch. */
    Due due(Life life, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate end = first.plusYears(1);
        return Due.of(
                year,
                switch (joining) {
                    case WHOLE_YEAR ->
                        stretches(life, life.turnsOfExemptions(first, end), end, day -> Optional.of(life.now()));
                    case BY_DAY -> stretches(life, life.turns(first, end), end, life::on);
                });
    }

    private List<Due.Stretch> stretches(
            Life life,
            NavigableSet<LocalDate> days,
            LocalDate end,
            Function<LocalDate, Optional<Circumstances>> circumstances) {
        var turns = new ArrayList<>(days);
        turns.add(end);
        var stretches = new ArrayList<Due.Stretch>();
        for (int place = 1; place < turns.size(); place++) {
            var from = turns.get(place - 1);
            var until = turns.get(place);
            stretches.add(life.exemptions()
                    .on(from)
                    .map(it -> new Due.Stretch(from, until, null, new Due.Relief(it.basis(), it.ground())))
                    .orElseGet(() -> stretch(from, until, circumstances.apply(from))));
        }
        return stretches;
    }

    private Due.Stretch stretch(LocalDate from, LocalDate until, Optional<Circumstances> person) {
        return new Due.Stretch(
                from,
                until,
                person.flatMap(this::strictest).orElse(null),
                person.flatMap(this::exemption)
                        .map(it -> new Due.Relief(it.basis(), null))
                        .orElse(null));
    }

    /** That nothing is asked of some, and the text of law that it rests on. */
    public record Exemption(Whom whom, String basis) {}

    /** What is asked of those who join, leave or change while the year runs. */
    public enum Joining {
        /** All that is asked of what they are now, less the days on which they are exempt themselves. */
        WHOLE_YEAR,
        /** Of each day its share, by what they were when it ended; the sum is rounded half up to hundredths, once. */
        BY_DAY
    }
}
