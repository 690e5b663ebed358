package org.weike.core.privacy;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** That somebody's erasure was asked for; it stays under the id alone, as the proof that it was done. */
@Component
final class HeldErasure implements PersonalRecords {

    private final Erasures erasures;

    HeldErasure(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String part() {
        return "erasure";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return erasures.find(person).stream()
                .map(it -> Told.of("stage", it.stage())
                        .and("reason", it.request().ground())
                        .and("basis", it.request().basis())
                        .and("at", it.request().at())
                        .and(
                                "answer",
                                it.decision() == null ? null : it.decision().answer()))
                .toList();
    }

    @Override
    public void forget(Erased person) {
        // Nothing here says who they were.
    }
}
