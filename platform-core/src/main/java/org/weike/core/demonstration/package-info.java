/**
 * An invented province with invented people, a year of study behind them, the same every time, to try the platform
 * with.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "keyring", "search", "organization", "account", "lesson", "study", "scanpoint"
        })
@NullMarked
package org.weike.core.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
