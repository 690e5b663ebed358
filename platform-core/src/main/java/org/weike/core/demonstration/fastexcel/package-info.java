/** Invented provinces as Excel workbooks, streamed. */
@NullMarked
package org.weike.core.demonstration.fastexcel;

import org.jspecify.annotations.NullMarked;
