/** Keeps the records of branch studies in MongoDB. */
@NullMarked
package org.weike.core.activity.mongo;

import org.jspecify.annotations.NullMarked;
