/** Templates in MongoDB. */
@NullMarked
package org.weike.core.ledger.template.mongo;

import org.jspecify.annotations.NullMarked;
