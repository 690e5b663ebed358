/** Measures the phone's pages and endpoints of the packaged application; writes its figures to {@code target/bench}. */
@NullMarked
package org.weike.bench;

import org.jspecify.annotations.NullMarked;
