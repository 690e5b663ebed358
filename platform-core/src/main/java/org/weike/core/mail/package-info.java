/**
 * Mail: what features have to say to people is planned here, sent inside the hours that they allow, and remembered with
 * what came of it. A message whose outcome nobody knows is shown as unclear and never sent again. Without a mail server
 * in the settings mail is off.
 */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "storage"})
@NullMarked
package org.weike.core.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
