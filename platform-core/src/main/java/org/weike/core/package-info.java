/** The training domain: what is studied, by whom, where it was scanned, and what it counts for. */
@NullMarked
package org.weike.core;

import org.jspecify.annotations.NullMarked;
