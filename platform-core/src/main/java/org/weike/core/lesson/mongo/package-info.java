/** Keeps lessons, their versions, media and faults in MongoDB. */
@NullMarked
package org.weike.core.lesson.mongo;

import org.jspecify.annotations.NullMarked;
