/** One box for everything: suggestions while somebody types, and what was found, by its kind. */
@NullMarked
package org.weike.ui.search;

import org.jspecify.annotations.NullMarked;
