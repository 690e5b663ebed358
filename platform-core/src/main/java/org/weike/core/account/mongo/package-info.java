/** Keeps accounts and sign-in names in MongoDB. */
@NullMarked
package org.weike.core.account.mongo;

import org.jspecify.annotations.NullMarked;
