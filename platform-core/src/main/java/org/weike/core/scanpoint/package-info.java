/**
 * Scan points: the places codes hang at, what a code opens, the sheets they are printed on, and how often they are
 * scanned.
 */
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "search", "organization", "lesson", "course"})
@NullMarked
package org.weike.core.scanpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
