/** The audit trail and the record of looks in MongoDB. */
@NullMarked
package org.weike.core.audit.mongo;

import org.jspecify.annotations.NullMarked;
