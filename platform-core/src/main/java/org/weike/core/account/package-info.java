/**
 * Accounts for people without e-mail: a one-time code opens one, a phone or staff number and a password sign in, a
 * signed cookie remembers it.
 */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "storage", "audit", "organization"})
@NullMarked
package org.weike.core.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
