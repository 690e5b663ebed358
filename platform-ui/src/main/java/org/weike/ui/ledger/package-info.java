/** Screens for the ledger of a year: from the province down to one person's entries, and a branch's own page. */
@NullMarked
package org.weike.ui.ledger;

import org.jspecify.annotations.NullMarked;
