/**
 * Invented provinces with invented people, the same every time: a small one to try the platform with, with a year of
 * study behind it, and one of any size to show and to measure what it does at scale.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "keyring",
            "audit",
            "search",
            "organization",
            "account",
            "lesson",
            "study",
            "credit",
            "scanpoint"
        })
@NullMarked
package org.weike.core.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
