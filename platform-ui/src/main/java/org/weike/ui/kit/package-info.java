/** Parts that several screens share: headers, lists, empty states, hours and dates, and who is asking. */
@NullMarked
package org.weike.ui.kit;

import org.jspecify.annotations.NullMarked;
