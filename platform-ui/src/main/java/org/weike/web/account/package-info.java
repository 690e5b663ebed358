/** Signing in and out, and activating an account, on a page of its own for both faces. */
@NullMarked
package org.weike.web.account;

import org.jspecify.annotations.NullMarked;
