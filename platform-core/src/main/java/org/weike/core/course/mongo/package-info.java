/** Keeps courses in MongoDB. */
@NullMarked
package org.weike.core.course.mongo;

import org.jspecify.annotations.NullMarked;
