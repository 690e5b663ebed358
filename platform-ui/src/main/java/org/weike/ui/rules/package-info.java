/** Screens for what study is worth and what is asked of whom: versions, drafts, and what other rules would change. */
@NullMarked
package org.weike.ui.rules;

import org.jspecify.annotations.NullMarked;
