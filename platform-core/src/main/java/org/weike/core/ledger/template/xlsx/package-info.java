/**
 * Forms as .xlsx workbooks. Only the parts that something moved in are written anew, and rows are streamed into them;
 * all other parts stay as they were uploaded.
 */
@NullMarked
package org.weike.core.ledger.template.xlsx;

import org.jspecify.annotations.NullMarked;
