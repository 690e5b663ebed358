/**
 * Templates: forms of a county's own, uploaded once as workbooks, and filled from the ledger for any node and year with
 * everything but the filled cells left as it was.
 */
@NullMarked
package org.weike.core.ledger.template;

import org.jspecify.annotations.NullMarked;
