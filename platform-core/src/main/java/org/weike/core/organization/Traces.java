package org.weike.core.organization;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Look;
import org.weike.core.audit.Looks;
import org.weike.core.search.OwnWrites;
import org.weike.core.search.Search;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Leaves behind what an act must: an entry in the audit trail, a look at the person, a record to be read again. */
@Component
final class Traces {

    private final AuditTrail trail;
    private final Looks looks;
    private final Search search;
    private final OwnWrites writes;

    Traces(AuditTrail trail, Looks looks, Search search, OwnWrites writes) {
        this.trail = trail;
        this.looks = looks;
        this.search = search;
        this.writes = writes;
    }

    void organizationChanged(Actor actor, String act, Organization node, Map<String, String> details) {
        writes.wrote(
                actor,
                search.changed(OrganizationRecords.KIND, List.of(node.id().value())));
        trail.record(actor, AuditEntry.at(node.id(), act, node.id().value()).detailed(details));
    }

    void personChanged(Actor actor, String act, Person person, Map<String, String> details) {
        var id = List.of(person.id().value());
        writes.wrote(
                actor,
                search.changed(
                        person.lastTransfer().isPresent()
                                ? Map.of(PersonRecords.KIND, id, ArrivalRecords.KIND, id)
                                : Map.of(PersonRecords.KIND, id)));
        trail.record(
                actor, AuditEntry.at(person.home(), act, person.id().value()).detailed(details));
        looks.looked(actor, person.id(), Look.Kind.EDITED);
    }

    void roleGranted(Actor actor, PersonId person, Role role, OrganizationId node) {
        roleChanged(actor, "role.granted", person, role, node);
        looks.looked(actor, person, Look.Kind.ROLE_GRANTED);
    }

    void roleEnded(Actor actor, PersonId person, Role role, OrganizationId node) {
        roleChanged(actor, "role.revoked", person, role, node);
        looks.looked(actor, person, Look.Kind.ROLE_ENDED);
    }

    /** What a person is asked for in a year depends on their roles, so what is shown of them is read again. */
    private void roleChanged(Actor actor, String act, PersonId person, Role role, OrganizationId node) {
        writes.wrote(actor, search.changed(PersonRecords.KIND, List.of(person.value())));
        trail.record(actor, AuditEntry.at(node, act, person.value()).detailed(Map.of("role", role.name())));
    }

    void opened(Actor actor, PersonId person) {
        looks.looked(actor, person, Look.Kind.OPENED);
    }

    void unmasked(Actor actor, Person person) {
        trail.record(
                actor,
                AuditEntry.at(person.home(), "person.unmasked", person.id().value()));
        looks.looked(actor, person.id(), Look.Kind.UNMASKED);
    }
}
