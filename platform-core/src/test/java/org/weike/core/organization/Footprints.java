package org.weike.core.organization;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.audit.MonthOfLooks;
import org.weike.core.search.Found;
import org.weike.core.search.Generation;
import org.weike.core.search.Hit;
import org.weike.core.search.Query;
import org.weike.core.search.Search;
import org.weike.core.search.Suggestion;
import org.weike.core.search.Totals;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

/** Keeps what acts leave behind, and the scope that was last searched in. */
public final class Footprints implements AuditTrail, Looks, Search {

    public final List<String> acts = new ArrayList<>();
    public final List<String> looks = new ArrayList<>();
    public final List<String> changed = new ArrayList<>();
    public final List<Scope> searched = new ArrayList<>();

    @Override
    public void record(Actor actor, AuditEntry entry) {
        acts.add(entry.act() + " " + entry.subject());
    }

    @Override
    public List<AuditRecord> recent(AuditQuestion question) {
        return List.of();
    }

    @Override
    public void looked(Actor actor, PersonId at, Look.Kind kind) {
        looks.add(kind + " " + at.value());
    }

    @Override
    public MonthOfLooks looksAt(PersonId person, YearMonth month) {
        return MonthOfLooks.NONE;
    }

    @Override
    public Found find(Scope scope, Query query) {
        searched.add(scope);
        return new Found(0, List.of(), Map.of());
    }

    @Override
    public Totals total(Scope scope, Query query, String groupBy, Collection<String> values, List<String> sums) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Totals total(Scope scope, Query query, List<String> sums) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Suggestion> suggest(Scope scope, Query query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void each(Scope scope, Query query, Consumer<Hit> sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Generation changed(Map<String, ? extends Collection<String>> ids) {
        ids.forEach((kind, all) -> all.forEach(it -> changed.add(kind + " " + it)));
        return Generation.FIRST;
    }

    @Override
    public boolean await(Generation generation, Duration atMost) {
        return true;
    }

    @Override
    public void expunge() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rebuild() {}
}
