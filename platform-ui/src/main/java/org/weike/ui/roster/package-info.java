/** Screens for imports: a file is handed in, read column by column, looked at row by row, written and taken back. */
@NullMarked
package org.weike.ui.roster;

import org.jspecify.annotations.NullMarked;
