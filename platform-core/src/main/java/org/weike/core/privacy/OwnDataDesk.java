package org.weike.core.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.ledger.AuditDesk;
import org.weike.core.ledger.ExportWithMe;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.PersonalRecords;
import org.weike.core.shared.Told;

/** Hands everybody a copy of all that is held of them: a page to read, and the same for programs. */
@Desk
public final class OwnDataDesk {

    private static final int EXPORTS = 1_000;

    /** Codes whose texts are organizations, and ones whose texts are persons. */
    private static final Set<String> PLACES = Set.of("home", "host", "node", "organization", "transferTo");

    private static final Set<String> PERSONS = Set.of("by");

    private final List<PersonalRecords> held;
    private final AuditDesk audit;
    private final People people;
    private final OrganizationDirectory directory;
    private final AuditTrail trail;

    OwnDataDesk(
            List<PersonalRecords> held,
            AuditDesk audit,
            People people,
            OrganizationDirectory directory,
            AuditTrail trail) {
        this.held = held.stream()
                .sorted(Comparator.comparing(it -> !it.isRemovedLast()))
                .toList();
        this.audit = audit;
        this.people = people;
        this.directory = directory;
        this.trail = trail;
    }

    /**
     * Writes a zip of {@code data.json} and {@code index.html}, the latter worded by the caller: keys are
     * {@code part.looks} for a part and {@code text.at} for what stands in it.
     */
    public void copy(Actor actor, UnaryOperator<String> words, OutputStream out) throws IOException {
        if (!(actor instanceof Actor.Member member)) {
            throw new OutOfReach();
        }
        Person person = people.find(member.id()).orElseThrow(OutOfReach::new);
        trail.record(
                actor, AuditEntry.at(person.home(), "person.copied", person.id().value()));
        OwnDataCopy.write(all(actor, person.id()), words, out);
    }

    private Map<String, List<Told>> all(Actor actor, PersonId person) {
        var all = new LinkedHashMap<String, List<Told>>();
        for (PersonalRecords each : held) {
            var told = each.tell(person).stream().map(this::named).toList();
            if (!told.isEmpty()) {
                all.put(each.part(), told);
            }
        }
        var exports = new ArrayList<Told>();
        audit.exportsThatIncludedMe(actor, EXPORTS).forEach(it -> exports.add(tell(it)));
        if (!exports.isEmpty()) {
            all.put("exports", exports);
        }
        return all;
    }

    private Told tell(ExportWithMe export) {
        var made = export.export();
        var by = export.by();
        return Told.of("at", made.at())
                .and("by", by == null ? null : by.name() + ' ' + by.organization())
                .and("node", made.entry().place().map(this::nameOf).orElse(null));
    }

    /** Ids of organizations and persons with their names; one of somebody who left stays as it is. */
    private Told named(Told told) {
        var texts = new LinkedHashMap<>(told.texts());
        texts.replaceAll((code, text) -> {
            if (PLACES.contains(code)) {
                return nameOf(new OrganizationId(text));
            }
            return PERSONS.contains(code)
                    ? people.find(new PersonId(text)).map(Person::name).orElse(text)
                    : text;
        });
        return new Told(texts);
    }

    private String nameOf(OrganizationId id) {
        return directory.get().find(id).map(Organization::name).orElse(id.value());
    }
}
