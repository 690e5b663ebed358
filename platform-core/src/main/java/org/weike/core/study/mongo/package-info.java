/** Keeps attempts, study clocks and receipt claims in MongoDB. */
@NullMarked
package org.weike.core.study.mongo;

import org.jspecify.annotations.NullMarked;
