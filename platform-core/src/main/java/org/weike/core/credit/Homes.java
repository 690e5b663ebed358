package org.weike.core.credit;

import java.util.List;
import java.util.Optional;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Where people belong, and whether they are members. */
interface Homes {

    /** Where a total counts the person; empty for somebody unknown. */
    Optional<OrganizationId> home(PersonId person);

    /** Wherever the person's hours are seen from: home first, then the hosts. */
    List<OrganizationId> places(PersonId person);

    /** Whether the norms for members are the person's. */
    boolean isMember(PersonId person);
}
