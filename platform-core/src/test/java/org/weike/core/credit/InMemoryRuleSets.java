package org.weike.core.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.weike.core.shared.EditConflict;

/** Versions of rules in a list. */
class InMemoryRuleSets implements RuleSets {

    private final List<RuleSet> kept = new ArrayList<>();

    InMemoryRuleSets(RuleSet first) {
        kept.add(first);
    }

    @Override
    public Optional<RuleSet> find(RuleSetId id) {
        return kept.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public List<RuleSet> all() {
        return kept.stream()
                .sorted(Comparator.comparing((RuleSet it) -> it.validity().from())
                        .thenComparingInt(it -> it.id().version())
                        .reversed())
                .toList();
    }

    @Override
    public List<RuleForm> examples() {
        return List.of();
    }

    @Override
    public void add(RuleSet version) {
        if (find(version.id()).isPresent()) {
            throw new EditConflict("rule set " + version.id().value());
        }
        kept.add(version);
    }

    @Override
    public RuleSet inForceAt(Instant instant) {
        return all().stream().filter(it -> it.isInForceAt(instant)).findFirst().orElseThrow();
    }
}
