/**
 * Lesson attempts: what was really shown and for how long by the server's clock, when a lesson is complete, and
 * receipts for those who sign in afterwards.
 */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "storage", "search", "organization", "lesson", "course"})
@NullMarked
package org.weike.core.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
