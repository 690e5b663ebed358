/** The ledger of scan points: how often codes were scanned in some days, and what came of it. */
@NullMarked
package org.weike.core.ledger.point;

import org.jspecify.annotations.NullMarked;
