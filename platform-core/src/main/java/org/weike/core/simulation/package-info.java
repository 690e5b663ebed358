/**
 * Case simulations (案例): what authors write, the immutable versions that people play, and the exact rules of playing
 * them.
 */
@ApplicationModule(allowedDependencies = {"shared", "lesson"})
@NullMarked
package org.weike.core.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
