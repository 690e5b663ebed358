/**
 * Scan points: the places codes hang at, what a code opens, the sheets they are printed on, how often they are scanned,
 * and what comes of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "search",
            "organization",
            "lesson",
            "course",
            "study",
            "credit"
        })
@NullMarked
package org.weike.core.scanpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
