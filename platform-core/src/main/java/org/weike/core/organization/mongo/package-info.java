/** Keeps organizations, people and role histories in MongoDB. */
@NullMarked
package org.weike.core.organization.mongo;

import org.jspecify.annotations.NullMarked;
