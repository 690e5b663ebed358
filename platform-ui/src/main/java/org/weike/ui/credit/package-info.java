/** Parts that show a person's hours of a year and what stands behind each of them. */
@NullMarked
package org.weike.ui.credit;

import org.jspecify.annotations.NullMarked;
