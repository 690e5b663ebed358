/** Screens for lessons: the catalogue for readers; the editor, with faults that readers reported, for authors. */
@NullMarked
package org.weike.ui.lesson;

import org.jspecify.annotations.NullMarked;
