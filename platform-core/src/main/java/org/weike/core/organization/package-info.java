/**
 * Party organizations and the units they live in as one tree, the people at home in it, and the roles that reach into
 * it. Only this feature makes a scope. An instructor (党建指导员) serves several organizations; a joint branch covers
 * several units; a site is a canteen or a workshop of an enterprise.
 */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "storage", "audit", "search"})
@NullMarked
package org.weike.core.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
