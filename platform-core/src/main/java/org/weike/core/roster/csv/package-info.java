/** Tables in text with separators, in the encodings that spreadsheets write in China. */
@NullMarked
package org.weike.core.roster.csv;

import org.jspecify.annotations.NullMarked;
