/** What phones and desk say in the same words: moments, and what an hour of credit rests on. */
@NullMarked
package org.weike.wording;

import org.jspecify.annotations.NullMarked;
