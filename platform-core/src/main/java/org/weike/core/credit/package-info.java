/**
 * Credit hours (学时): dated sets of rules that turn study into hours, and for each person and year one account of
 * entries that are chained, sealed and never edited.
 */
@ApplicationModule(allowedDependencies = {"shared", "keyring", "storage", "audit", "organization", "lesson", "study"})
@NullMarked
package org.weike.core.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
