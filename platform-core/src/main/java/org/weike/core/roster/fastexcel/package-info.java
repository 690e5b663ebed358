/** Workbooks that show what a file for an import looks like. */
@NullMarked
package org.weike.core.roster.fastexcel;

import org.jspecify.annotations.NullMarked;
