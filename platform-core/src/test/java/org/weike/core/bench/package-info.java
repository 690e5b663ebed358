/** Measurements that the launcher runs: each writes its figures to {@code target/bench}. */
@NullMarked
package org.weike.core.bench;

import org.jspecify.annotations.NullMarked;
