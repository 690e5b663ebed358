/** The trainee's own screen: what is owed, what comes next, what was done. */
@NullMarked
package org.weike.ui.study;

import org.jspecify.annotations.NullMarked;
