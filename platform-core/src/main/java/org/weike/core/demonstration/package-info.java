/** An invented province with invented people, the same every time, to try the platform with. */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "organization", "account"})
@NullMarked
package org.weike.core.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
