/** Reads Markdown, and lets nothing but plain markup through. */
@NullMarked
package org.weike.core.lesson.commonmark;

import org.jspecify.annotations.NullMarked;
