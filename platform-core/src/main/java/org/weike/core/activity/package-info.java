/**
 * What a branch studied together away from any screen (主题党日, 支部学习), entered by its secretary: a record that is
 * corrected by further editions and never overwritten, and the credit that everybody who took part gets for it.
 */
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "search", "organization", "credit"})
@NullMarked
package org.weike.core.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
