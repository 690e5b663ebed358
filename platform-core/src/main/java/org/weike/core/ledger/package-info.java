/**
 * The ledger (台账) of a year: who has how many hours, from the province down to the person, read from the search and
 * opened to the evidence by the credit feature; and what is shown of the audit trail.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "keyring", "storage", "audit", "search", "organization", "credit", "scanpoint"
        })
@NullMarked
package org.weike.core.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
