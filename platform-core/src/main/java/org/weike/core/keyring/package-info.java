/** The secrets that live outside the store: they sign tokens and chain heads, and encrypt personal numbers. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.weike.core.keyring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
