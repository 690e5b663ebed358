package org.weike.core.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationTree;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.shared.CreditHours;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Tries what other rules would ask of everybody, and posts nothing: hours stay as they were posted. */
@Component
final class TargetTrials {

    private static final int BATCH = 500;
    private static final int EXAMPLES_EACH = 10;

    private static final Comparator<TargetTrial.Example> BY_SIZE = Comparator.comparingLong(TargetTrial.Example::size)
            .thenComparing(it -> it.person().value(), Comparator.reverseOrder());

    private final People people;
    private final CreditAccounts accounts;
    private final Targets targets;
    private final Supplier<OrganizationTree> tree;

    TargetTrials(People people, CreditAccounts accounts, Targets targets, Supplier<OrganizationTree> tree) {
        this.people = people;
        this.accounts = accounts;
        this.targets = targets;
        this.tree = tree;
    }

    /** Tells now and then how many people were looked at; what that throws ends the trial. */
    TargetTrial.Done of(Rules rules, int year, LongConsumer progress) {
        var trial = new Trial(rules, year, tree.get());
        var batch = new ArrayList<Person>(BATCH);
        people.each(person -> {
            batch.add(person);
            if (batch.size() == BATCH) {
                progress.accept(trial.take(batch));
                batch.clear();
            }
        });
        progress.accept(trial.take(batch));
        return trial.done();
    }

    /** What decides now, and what could instead. */
    record Rules(RuleSet now, RuleSet instead) {}

    private final class Trial {

        private final Rules rules;
        private final int year;
        private final OrganizationTree tree;
        private final Map<OrganizationId, TargetTrial.Tally> roots = new HashMap<>();
        private final Map<OrganizationId, TargetTrial.Tally> belowRoots = new HashMap<>();
        private final Map<TargetTrial.Effect, PriorityQueue<TargetTrial.Example>> examples =
                new EnumMap<>(TargetTrial.Effect.class);
        private TargetTrial.Tally everybody = TargetTrial.Tally.NOBODY;

        Trial(Rules rules, int year, OrganizationTree tree) {
            this.rules = rules;
            this.year = year;
            this.tree = tree;
        }

        /** How many were looked at so far. */
        long take(List<Person> some) {
            Map<PersonId, Balance> balances = accounts.balances(ids(some), year, year).stream()
                    .collect(Collectors.toMap(YearBalance::person, YearBalance::balance));
            some.stream()
                    .filter(it -> CreditTime.yearOf(it.knownSince()) <= year || balances.containsKey(it.id()))
                    .forEach(it -> take(it, balances.getOrDefault(it.id(), Balance.NOTHING)));
            return everybody.people();
        }

        private static List<PersonId> ids(List<Person> some) {
            return some.stream().map(Person::id).toList();
        }

        private void take(Person person, Balance balance) {
            var before = asked(person, balance, rules.now());
            var after = asked(person, balance, rules.instead());
            everybody = everybody.plus(before, after);
            var way = tree.path(person.home());
            if (!way.isEmpty()) {
                roots.merge(way.getFirst(), one(before, after), (sum, one) -> sum.plus(before, after));
            }
            if (way.size() > 1) {
                belowRoots.merge(way.get(1), one(before, after), (sum, one) -> sum.plus(before, after));
            }
            if (!before.equals(after)) {
                keep(new TargetTrial.Example(person.id(), effect(before, after), before, after));
            }
        }

        private static TargetTrial.Tally one(TargetTrial.Asked before, TargetTrial.Asked after) {
            return TargetTrial.Tally.NOBODY.plus(before, after);
        }

        private TargetTrial.Asked asked(Person person, Balance balance, RuleSet by) {
            return targets.of(person, year, by)
                    .map(it -> new TargetTrial.Asked(
                            it.hours(), it.trainings(), by.counted(balance).shortOf(it.hours())))
                    .orElseGet(() -> new TargetTrial.Asked(CreditHours.ZERO, 0, CreditHours.ZERO));
        }

        private static TargetTrial.Effect effect(TargetTrial.Asked before, TargetTrial.Asked after) {
            if (before.isShort() == after.isShort()) {
                return TargetTrial.Effect.OTHER_TARGET;
            }
            return after.isShort() ? TargetTrial.Effect.NEWLY_SHORT : TargetTrial.Effect.NEWLY_MET;
        }

        private void keep(TargetTrial.Example example) {
            var kept = examples.computeIfAbsent(example.effect(), unseen -> new PriorityQueue<>(BY_SIZE));
            kept.add(example);
            if (kept.size() > EXAMPLES_EACH) {
                kept.poll();
            }
        }

        TargetTrial.Done done() {
            return new TargetTrial.Done(
                    everybody,
                    organizations(),
                    examples.values().stream()
                            .flatMap(it -> it.stream().sorted(BY_SIZE.reversed()))
                            .toList());
        }

        private List<TargetTrial.Row> organizations() {
            return roots.size() == 1
                    ? rows(tree.children(roots.keySet().iterator().next()), belowRoots)
                    : rows(tree.roots(), roots);
        }

        private static List<TargetTrial.Row> rows(
                Collection<Organization> level, Map<OrganizationId, TargetTrial.Tally> tallies) {
            return level.stream()
                    .flatMap(it -> Stream.ofNullable(tallies.get(it.id())).map(sum -> new TargetTrial.Row(it, sum)))
                    .toList();
        }
    }
}
