/** Codes through ZXing. */
@NullMarked
package org.weike.core.scanpoint.zxing;

import org.jspecify.annotations.NullMarked;
