/** The read side in Lucene: one index folder, near-real-time searchers, caught up or rebuilt from the store. */
@NullMarked
package org.weike.core.search.lucene;

import org.jspecify.annotations.NullMarked;
