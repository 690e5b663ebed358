/** Lessons on a phone: the page, what it reports, and claiming the hours. */
@NullMarked
package org.weike.web.study;

import org.jspecify.annotations.NullMarked;
