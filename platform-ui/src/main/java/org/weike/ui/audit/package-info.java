/** Who did what: the acts at the nodes within reach. */
@NullMarked
package org.weike.ui.audit;

import org.jspecify.annotations.NullMarked;
