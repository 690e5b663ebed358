/** The send log and undeliverable addresses in MongoDB. */
@NullMarked
package org.weike.core.mail.mongo;

import org.jspecify.annotations.NullMarked;
