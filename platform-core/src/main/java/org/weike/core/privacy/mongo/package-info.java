/** Keeps erasures and what was removed in time in MongoDB. */
@NullMarked
package org.weike.core.privacy.mongo;

import org.jspecify.annotations.NullMarked;
