/** Who did what, and who looked at whom: appended, never edited, read back by those concerned. */
@ApplicationModule(allowedDependencies = {"shared", "storage"})
@NullMarked
package org.weike.core.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
