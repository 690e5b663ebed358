/** One line a day that stands for the heads of all accounts: signed, in the store, and in a file beside it. */
@NullMarked
package org.weike.core.credit.root;

import org.jspecify.annotations.NullMarked;
