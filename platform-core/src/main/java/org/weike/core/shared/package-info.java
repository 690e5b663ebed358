/** What every feature speaks: identifiers, who acts, how far they reach, credit hours. Kept tiny on purpose. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.weike.core.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
