package org.weike.core.credit;

import java.util.List;
import java.util.Optional;
import org.weike.core.organization.Person;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Where people belong, and what they are. */
interface Homes {

    /** Where a total counts the person; empty for somebody unknown. */
    Optional<OrganizationId> home(PersonId person);

    /** Wherever the person's hours are seen from: home first, then the hosts. */
    List<OrganizationId> places(PersonId person);

    Optional<Person> find(PersonId person);
}
