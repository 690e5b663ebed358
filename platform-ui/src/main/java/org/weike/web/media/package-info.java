/** Pictures, recordings and films, by the hash of their bytes. */
@NullMarked
package org.weike.web.media;

import org.jspecify.annotations.NullMarked;
