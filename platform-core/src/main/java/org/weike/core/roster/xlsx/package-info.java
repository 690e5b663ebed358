/** Tables in workbooks of the Office Open XML format, read part by part and never whole. */
@NullMarked
package org.weike.core.roster.xlsx;

import org.jspecify.annotations.NullMarked;
