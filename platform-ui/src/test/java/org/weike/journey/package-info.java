/** Whole ways through the product in a real browser, on the demonstration province. */
@NullMarked
package org.weike.journey;

import org.jspecify.annotations.NullMarked;
