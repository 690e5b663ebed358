package org.weike.core.credit.mongo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weike.core.shared.Erased;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** For what times nothing was asked of somebody, and why. */
@Component
class HeldExemptions implements PersonalRecords {

    private final MongoExemptions exemptions;

    HeldExemptions(MongoExemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public String part() {
        return "exemptions";
    }

    @Override
    public List<Told> tell(PersonId person) {
        return exemptions.find(person).stream()
                .flatMap(it -> it.all().stream())
                .map(it -> Told.of("reason", it.ground())
                        .and("basis", it.basis())
                        .and("firstDay", it.firstDay())
                        .and("lastDay", it.lastDay().orElse(null))
                        .and("granted", it.granted()))
                .toList();
    }

    @Override
    public void forget(Erased person) {
        exemptions.remove(person.id());
    }
}
