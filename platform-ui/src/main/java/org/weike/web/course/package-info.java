/** Courses on a phone: the catalogue and the lessons of a course in order. */
@NullMarked
package org.weike.web.course;

import org.jspecify.annotations.NullMarked;
