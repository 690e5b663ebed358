/** Screens for courses: the list, one course, and putting one together. */
@NullMarked
package org.weike.ui.course;

import org.jspecify.annotations.NullMarked;
