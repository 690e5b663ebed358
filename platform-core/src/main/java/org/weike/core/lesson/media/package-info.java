/** Looks into media: what they are, how large they are shown, how long they last, and what must not be in them. */
@NullMarked
package org.weike.core.lesson.media;

import org.jspecify.annotations.NullMarked;
