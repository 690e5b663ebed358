package org.weike.core.credit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.shared.EditConflict;

/** Drafts of rules in a map. */
class InMemoryRuleDrafts implements RuleDrafts {

    private final Map<RuleDraftId, RuleDraft> kept = new LinkedHashMap<>();

    @Override
    public Optional<RuleDraft> find(RuleDraftId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<RuleDraft> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void add(RuleDraft draft) {
        kept.put(draft.id(), draft);
    }

    @Override
    public void replace(RuleDraft draft) {
        requireAt(draft.id(), draft.rev() - 1);
        kept.put(draft.id(), draft);
    }

    @Override
    public void remove(RuleDraft draft) {
        requireAt(draft.id(), draft.rev());
        kept.remove(draft.id());
    }

    private void requireAt(RuleDraftId id, long rev) {
        if (find(id).filter(it -> it.rev() == rev).isEmpty()) {
            throw new EditConflict("draft of rules " + id.value());
        }
    }
}
