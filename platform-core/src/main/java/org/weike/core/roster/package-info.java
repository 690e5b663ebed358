/**
 * The import of whole trees and rosters from workbooks and text: what the file says is matched against what is there,
 * shown row by row before anything is written, committed as far as it is good, and undone as a whole when asked.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "keyring",
            "storage",
            "audit",
            "search",
            "mail",
            "organization",
            "account",
            "study",
            "credit"
        })
@NullMarked
package org.weike.core.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
