/** What is held of people: the copy and the erasure they ask for, and how long what is kept. */
@NullMarked
package org.weike.ui.privacy;

import org.jspecify.annotations.NullMarked;
