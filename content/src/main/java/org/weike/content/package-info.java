/** The shipped catalogue: courses, lessons and cases as files. */
@NullMarked
package org.weike.content;

import org.jspecify.annotations.NullMarked;
