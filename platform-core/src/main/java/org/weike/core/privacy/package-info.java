/**
 * What everybody may ask for about themselves: a copy of all that is held, and that nothing is held any more; how long
 * records are kept, and the job that removes what is over.
 */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "storage", "audit", "search", "organization", "ledger"})
@NullMarked
package org.weike.core.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
