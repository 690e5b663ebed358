/** Lessons (微课): what authors write, the immutable versions that readers study, their media and their faults. */
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "search", "organization"})
@NullMarked
package org.weike.core.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
