/** Scan points and their counts in MongoDB. */
@NullMarked
package org.weike.core.scanpoint.mongo;

import org.jspecify.annotations.NullMarked;
