/**
 * The door of the one read side: features contribute what can be found, everybody finds it here, and nobody finds what
 * is out of their scope. The index behind the door is derived from the store and never the only copy.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.weike.core.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
