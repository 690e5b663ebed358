/** Screens for scan points: the list, one point, many from a list, and printed cards. */
@NullMarked
package org.weike.ui.scanpoint;

import org.jspecify.annotations.NullMarked;
