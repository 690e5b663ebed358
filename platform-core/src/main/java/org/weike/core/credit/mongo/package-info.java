/** Keeps credit accounts and rule sets in MongoDB. */
@NullMarked
package org.weike.core.credit.mongo;

import org.jspecify.annotations.NullMarked;
