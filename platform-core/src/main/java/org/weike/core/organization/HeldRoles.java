package org.weike.core.organization;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** The roles somebody has and had. An erasure ends them; that they were held stays, under the id alone. */
@Component
final class HeldRoles implements PersonalRecords {

    private final RoleHistories histories;
    private final RoleBook book;
    private final Clock clock;

    HeldRoles(RoleHistories histories, RoleBook book, Clock clock) {
        this.histories = histories;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "roles";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return histories.find(person).stream()
                .flatMap(it -> it.terms().stream())
                .map(it -> Told.of("role", it.role())
                        .and("node", it.node().value())
                        .and("since", it.since())
                        .and("until", it.until()))
                .toList();
    }

    @Override
    public void forget(Erased person) {
        histories
                .find(person.id())
                .filter(it -> !it.active().isEmpty())
                .map(it -> it.closed(clock.instant()))
                .ifPresent(it -> {
                    histories.write(it);
                    book.take(it);
                });
    }
}
