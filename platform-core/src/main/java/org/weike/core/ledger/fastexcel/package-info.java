/** Ledgers as Excel workbooks, streamed. */
@NullMarked
package org.weike.core.ledger.fastexcel;

import org.jspecify.annotations.NullMarked;
