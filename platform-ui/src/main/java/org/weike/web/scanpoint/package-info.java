/** What a scanned code opens. */
@NullMarked
package org.weike.web.scanpoint;

import org.jspecify.annotations.NullMarked;
