/** Shows for every address of the platform, on phones and at the desk, to whom it opens and to whom it does not. */
@NullMarked
package org.weike.reach;

import org.jspecify.annotations.NullMarked;
