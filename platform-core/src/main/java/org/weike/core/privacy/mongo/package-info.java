/** Keeps erasures in MongoDB. */
@NullMarked
package org.weike.core.privacy.mongo;

import org.jspecify.annotations.NullMarked;
